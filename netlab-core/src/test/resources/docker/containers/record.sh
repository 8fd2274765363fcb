# What a real engine tells its runtime of a container of which nothing is said but a variable: to be read by engine.sh,
# which prints it to standard error, since the last line ends it. The identifiers, which no two engines share, are out.
#     unshare --net --mount --pid --ipc --uts --fork --kill-child sh engine.sh state.sh listening <containers/record.sh
docker run -d --name box -e A=b busybox /bin/sleep 1000
id=$(docker inspect -f '{{.Id}}' box)
file=$(find /run -path "*$id*" -name config.json | head -n 1)
sed "s/$id/ID/g; s/$(echo "$id" | cut -c 1-12)/BRIEF/g" "$file"
exit 1

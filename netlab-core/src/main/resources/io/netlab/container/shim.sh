# Stands by a container for as long as it runs, as containerd-shim does: starts its runtime, keeps what it says, and
# notes how it ended. usage: sh -c ... sh DIRECTORY HOW RUNTIME-WORDS...
cd "$1" || exit 125
how=$2
shift 2
rm -f exit
trap : INT TERM HUP QUIT # they are the container's: the runtime hands them on

beside() { # what the container says goes to the caller and to the log
    rm -f out err
    mkfifo out err
    { trap '' INT TERM HUP QUIT; exec tee -a log <out; } &
    { trap '' INT TERM HUP QUIT; exec tee -a log <err >&2; } &
    "$@" >out 2>err
    status=$?
    wait
    rm -f out err
    return $status
}

quoted() { # WORD...: as one line of shell
    line=''
    for word; do line="$line '$(printf %s "$word" | sed "s/'/'\\\\''/g")'"; done
}

case $how in
detached) "$@" </dev/null >>log 2>&1 ;;
open) # its input stays open: a pipe that this shell holds open for writing, too
    rm -f in
    mkfifo in
    exec 3<>in
    "$@" <&3 3>&- >>log 2>&1
    ;;
attached) beside "$@" </dev/null ;;
interactive) exec 4<&0 && beside "$@" <&4 4<&- ;;
terminal)
    quoted "$@"
    SHELL=/bin/sh script -qef -a -c "$line" log
    ;;
terminal-open)
    rm -f in
    mkfifo in
    exec 3<>in
    quoted "$@"
    SHELL=/bin/sh script -qef -a -c "$line" log <&3 3>&- >/dev/null 2>&1
    ;;
esac
status=$?
echo $status >exit.part
mv exit.part exit
exit $status

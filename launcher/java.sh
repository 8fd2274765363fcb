# The program: the Java that runs it, the jar, and what is made from the jar to start fast.
# shellcheck shell=sh

# Sets $java_home and $java_version; prefers JAVA_HOME, then the java in PATH, then what the distribution installed.
java_find() { # java | javac
    for candidate in "${JAVA_HOME:-}" "$(java_on_path)" /usr/lib/jvm/*; do
        { [ -n "$candidate" ] && [ -x "$candidate/bin/$1" ] && [ -r "$candidate/release" ]; } || continue
        java_read_version "$candidate/release"
        [ "$java_version" -ge 17 ] || continue
        java_home=$candidate
        return 0
    done
    return 1
}

java_on_path() {
    found=$(PATH=$callers_path command -v java) && found=$(readlink -f "$found") && printf '%s\n' "${found%/bin/java}"
}

# Whether the choice of the last start, written down beside the jar, is what java_find would choose: without a fork.
java_known() {
    { [ -r "$NL_APP/java" ] && read -r java_version java_home <"$NL_APP/java"; } || return 1
    [ -x "$java_home/bin/java" ] || return 1
    if [ -n "${JAVA_HOME:-}" ]; then
        [ "$JAVA_HOME" = "$java_home" ]
        return
    fi
    IFS=:
    for directory in $callers_path; do
        [ -x "$directory/java" ] || continue
        IFS=$blanks
        [ "$directory/java" -ef "$java_home/bin/java" ]
        return
    done
    IFS=$blanks
}

java_read_version() { # RELEASE-FILE, which says JAVA_VERSION="17.0.9": asking the program itself costs a JVM start
    java_version=0
    while IFS='="' read -r key _ value _; do
        [ "$key" != JAVA_VERSION ] || java_version=${value%%[.+-]*}
    done <"$1"
    case $java_version in *[!0-9]*) java_version=0 ;; esac
}

# The build is needed when there is no jar, or when a source is newer. An installed netlab has no sources.
program_stale() {
    [ -e "$jar" ] || return 0
    [ -e "$top/pom.xml" ] || return 1
    [ -n "$(find "$top/pom.xml" "$top"/*/pom.xml "$top"/netlab-core/src/main "$top"/shell/src/main \
        "$top"/scenarios "$top"/tutorials -newer "$jar" -name '[!.]*' -type f ! -path '*/target/*' \
        -print -quit 2>/dev/null)" ]
}

# Without programs that only the lab itself needs, such as iptables, a machine can still be examined.
program_ready() { # [PAIRS]: what must be installed, everything that a lab needs when not given
    program_built "${1-$NEEDS_RUN}"
    if ! java_known; then
        java_find java || needs_java
        app_prepare
    fi
    [ -d "$NL_APP/skeleton" ] || fail 3 "$NL_APP is not complete and cannot be written: start netlab once as its owner"
    java_command
}

program_built() { # PAIRS
    NL_APP=$top/shell/target/app jar=$top/shell/target/app/netlab.jar
    if program_stale; then
        needs "$1 $NEEDS_BUILD"
        program_build
    fi
    needs "$1"
}

program_build() {
    java_find javac || fail 3 "no JDK was found (JAVA_HOME, PATH, /usr/lib/jvm)"
    mkdir -p "$top/shell/target" 2>/dev/null && [ -w "$top/shell/target" ] ||
        fail 3 "the program must be built first, and $top/shell/target cannot be written"
    exec 5>"$top/shell/target/lock"
    flock -n 5 || { say "waiting for another netlab that is building"; flock 5; }
    if program_stale; then
        say "building netlab (only after a change; the first time Maven downloads what it needs)"
        log=$top/shell/target/build.log begin=$top/shell/target/build.begin
        : >"$begin"
        (maven -q -DskipTests -Dspotless.check.skip -pl shell -am package) >"$log" 2>&1 ||
            { cat "$log" >&2 && fail 3 "the build failed"; }
        mkdir -p "$NL_APP"
        # In one step, so that nobody ever starts half a jar; as old as the beginning, for a source may have been changed
        # since.
        cp "$top/shell/target/netlab.jar" "$NL_APP/netlab.jar.new"
        touch -r "$begin" "$NL_APP/netlab.jar.new"
        chmod 644 "$NL_APP/netlab.jar.new"
        rm -f "$NL_APP/java"
        mv "$NL_APP/netlab.jar.new" "$jar"
    fi
    exec 5>&-
}

# Beside the jar: the native library of jffi (else unpacked at every start), directories for the lab's root, and the
# class-data archive. A read-only installation without them works as well, only slower.
app_prepare() {
    [ -w "$NL_APP" ] || return 0
    exec 5>"$NL_APP/lock"
    flock 5
    known=''
    [ ! -r "$NL_APP/java" ] || read -r _ known <"$NL_APP/java" || :
    # Somebody else has just done it, or JAVA_HOME leads to nothing that can be used.
    [ "$known" != "$java_home" ] || return 0
    java_read_version "$java_home/release"
    say "preparing a fast start for Java $java_version"
    skeleton_make "$NL_APP/skeleton"
    libraries_unpack
    chmod a+rx "$NL_APP"
    archive_train || say "no class-data archive could be made; starting takes a little longer"
    # Where labs are refused, which has status 3, the next start tries again.
    [ $trained = 3 ] || printf '%s %s\n' "$java_version" "$java_home" >"$NL_APP/java"
    exec 5>&-
}

# Becomes Maven. It keeps what it downloads in the home that the user database names, whatever HOME says; whoever has none
# that can be written, as the user of a service, gets a place in the checkout.
maven() { # ARGUMENT...
    home=$(getent passwd "$NL_UID") || home=''
    home=${home%:*} home=${home##*:}
    place=$home/.m2/repository
    while [ ! -e "$place" ] && [ "$place" != "$home" ]; do place=${place%/*}; done
    [ -w "$place" ] || set -- "-Dmaven.repo.local=$top/.m2" "$@"
    export JAVA_HOME="$java_home"
    cd "$top" || exit
    exec mvn -B -ntp "$@"
}

# The native libraries of jffi and of JLine, which names the machine's kind as Java does.
libraries_unpack() {
    machine=$(uname -m)
    jline=org/jline/nativ/Linux/$machine
    [ "$machine" != aarch64 ] || jline=org/jline/nativ/Linux/arm64
    (
        cd "$NL_APP" && rm -rf jni org &&
            "$java_home/bin/jar" xf netlab.jar "jni/$machine-Linux" "$jline" 2>/dev/null && mkdir -p jni &&
            mv "$jline" jni/jline && rm -r org && chmod -R a+rX jni
    ) || :
}

skeleton_make() { # DIRECTORY
    rm -rf "$1"
    mkdir -p "$1"
    (
        cd "$1" || exit
        umask 022
        mkdir -p usr etc opt proc sys dev/pts dev/shm dev/net home mnt srv media root tmp etc.own \
            run/netns run/netlab/app run/netlab/jdk run/netlab/state run/netlab/in run/netlab/host-etc run/netlab/images run/netlab/incoming \
            run/lock run/user \
            var/tmp var/log var/lib var/cache var/spool
        ln -s /run var/run && ln -s /run/lock var/lock
        chmod 1777 tmp var/tmp dev/shm
        for node in null zero full random urandom tty console net/tun; do : >"dev/$node"; done
        ln -s /proc/self/fd dev/fd && ln -s pts/ptmx dev/ptmx
        ln -s fd/0 dev/stdin && ln -s fd/1 dev/stdout && ln -s fd/2 dev/stderr
        printf '127.0.0.1\tlocalhost\n127.0.1.1\thost\n::1\tlocalhost ip6-localhost ip6-loopback\n' >etc.own/hosts
        echo host >etc.own/hostname
        echo '# a lab has no name server of its own' >etc.own/resolv.conf
    )
}

# Training runs write down the classes that they load, and java -Xshare:dump writes these into an archive. (That of JEP 350,
# -XX:ArchiveClassesAtExit, would do it in one run, but leaves out picocli, whose class files are of Java 5.) All of it
# happens in a lab, where the jar has the same path as later, and which hands the archive out on descriptor 3.
archive_train() { # sets $trained, the lab's status
    rm -f "$NL_APP/netlab.jsa"
    java_command
    exec 3>"$NL_APP/netlab.jsa.new"
    trained=0
    (
        session=setsid
        limits_default
        # shellcheck disable=SC2086
        lab_run sh -c "$INIT_TRAIN" netlab-train $java_run $program </dev/null 2>/dev/null
    ) || trained=$?
    exec 3>&-
    [ $trained = 0 ] && mv "$NL_APP/netlab.jsa.new" "$NL_APP/netlab.jsa" && return 0
    rm -f "$NL_APP/netlab.jsa.new"
    return 1
}

# shellcheck disable=SC2016
INIT_TRAIN='java=$1; shift
remember() { sed "/ source: /d; s/ id: .*//" /tmp/list >>/tmp/classes; } # numbers are of one run only
for work in "run star docker0 snat veth-pair" "graph docker0" --help; do
    "$java" -XX:DumpLoadedClassList=/tmp/list "$@" $work >/dev/null 2>&1
    remember
done
printf "ip lin\tse\tlo up\rshow\rexit\r" | # the shell wants a terminal, which script(1) gives it
    TERM=xterm timeout 20 script -qec "$java -XX:DumpLoadedClassList=/tmp/list $* shell" /dev/null >/dev/null 2>&1 &&
    remember
sort -u /tmp/classes >/tmp/list
"$java" -Xshare:dump -XX:SharedClassListFile=/tmp/list -XX:SharedArchiveFile=/tmp/netlab.jsa "$@" >/dev/null 2>&1
cat /tmp/netlab.jsa >&3'

# Sets $java_run and $program, lists of words without spaces.
java_command() {
    NL_JDK='' java_inside=$java_home
    case $java_home in
    /usr/* | /opt/*) ;;
    *) NL_JDK=$java_home java_inside=/run/netlab/jdk ;;
    esac
    java_run="$java_inside/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m"
    # A JVM that does not like the archive goes on without; what it has to say about it must not mix with results.
    java_run="$java_run -Xshare:auto -Xlog:disable -XX:-UsePerfData"
    [ ! -s "$NL_APP/netlab.jsa" ] || java_run="$java_run -XX:SharedArchiveFile=/run/netlab/app/netlab.jsa"
    for library in "$NL_APP"/jni/*-Linux; do
        [ ! -d "$library" ] || java_run="$java_run -Djffi.boot.library.path=/run/netlab/app/jni/${library##*/}"
    done
    [ ! -d "$NL_APP/jni/jline" ] || java_run="$java_run -Dlibrary.jline.path=/run/netlab/app/jni/jline"
    # With -jar the manifest's Enable-Native-Access counts (JEP 472); the option of that name would rule the archive out.
    program="-jar /run/netlab/app/netlab.jar"
}

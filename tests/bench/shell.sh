# shellcheck shell=sh disable=SC2154
# The rows of the shell, as a person at a terminal meets them: the time to the prompt, the time of a line that sets a link,
# and that of the Tab key in a lab of 300 namespaces. Beside it bash, which forks ip(8), and completes one of 300 files.

lines_typed=12 # while the first ones run, Java still learns
lines_counted=5
crowd=300

measure_shell() {
    "${CC:-cc}" -std=gnu11 -O2 -Wall -Wextra -Werror "$here/typist.c" -o "$out/typist"
    round=1
    while [ "$round" -le "$rounds" ]; do
        prompt_and_line netlab 'host# ' "$top/netlab" --sealed
        prompt_and_line bash 'bash# ' "$here/private" env PS1='bash# ' bash --norc -i
        round=$((round + 1))
    done
    tab_netlab
    tab_bash
}

shell_samples() { # ROW TOOL NODES MS...
    shell_row=$1 tool=$2 number=$3
    shift 3
    for ms; do
        printf '{"row":"%s","tool":"%s","nodes":%d,"ms":%s}\n' "$shell_row" "$tool" "$number" "$ms" >> "$out/samples"
    done
}

prompt_and_line() { # TOOL PROMPT COMMAND...
    tool=$1 prompt=$2
    shift 2
    set -- -- "$@"
    typed=0
    while [ $typed -lt $lines_typed ]; do
        set -- 'ip link set lo up' '\r' "$prompt" "$@"
        typed=$((typed + 1))
    done
    # shellcheck disable=SC2046 # numbers
    set -- $("$out/typist" "$prompt" "$@")
    [ $# -gt 0 ] || { warn "prompt, $tool: failed"; return 0; }
    shell_samples prompt "$tool" 1 "$1"
    shift $((lines_typed - lines_counted + 1))
    shell_samples line "$tool" 1 "$@"
}

# Each of five namespaces is asked for the first time.
tab_netlab() {
    lab=bench$$
    "$top/netlab" up star --set "nodes=$crowd" --name "$lab" > "$out/output" 2>&1 || { warn "tab: no lab"; return 0; }
    set -- -- "$top/netlab" shell "$lab" --sealed
    for n in 295 296 297 298 299; do
        set -- "\\uip -n n$n link set et" '\t' h0 "$@"
    done
    # shellcheck disable=SC2046
    set -- $("$out/typist" 'host# ' "$@")
    "$top/netlab" down "$lab" > "$out/output" 2>&1
    [ $# -gt 0 ] || { warn "tab, netlab: failed"; return 0; }
    shift
    shell_samples tab netlab "$crowd" "$@"
}

tab_bash() {
    mkdir -p "$out/crowd"
    n=1
    while [ $n -le $crowd ]; do
        : > "$out/crowd/n$n-eth0"
        n=$((n + 1))
    done
    set -- -- env PS1='bash# ' bash --norc -i
    for n in 295 296 297 298 299; do
        set -- "\\uls $out/crowd/n$n-et" '\t' h0 "$@"
    done
    # shellcheck disable=SC2046
    set -- $("$out/typist" 'bash# ' "$@")
    [ $# -gt 0 ] || { warn "tab, bash: failed"; return 0; }
    shift
    shell_samples tab bash "$crowd" "$@"
}

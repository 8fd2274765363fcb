# Reads samples, one line of JSON each, prints medians, ratios, the cost per node and how it grows, and writes all of it
# as JSON.

function value(name,   text) {
    if (!match($0, "\"" name "\":[^,}]*")) return ""
    text = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3)
    gsub(/"/, "", text)
    return text
}

function median(key,   count, i, j, moved, sorted) {
    count = split(times[key], sorted, " ")
    for (i = 2; i <= count; i++) {
        moved = sorted[i]
        for (j = i; j > 1 && sorted[j - 1] + 0 > moved + 0; j--) sorted[j] = sorted[j - 1]
        sorted[j] = moved
    }
    return count % 2 ? sorted[(count + 1) / 2] : (sorted[count / 2] + sorted[count / 2 + 1]) / 2
}

function listed(text,   all) {
    all = text
    gsub(/ +$/, "", all)
    gsub(/ /, ",", all)
    return "[" all "]"
}

# How long netlab takes for one unit of the other's time; 0 where there is nothing to compare.
function ratio(row, nodes, tool,   own, other) {
    own = row SUBSEP "netlab" SUBSEP nodes
    other = row SUBSEP tool SUBSEP nodes
    return tool !~ /^netlab/ && own in times && median(other) > 0 ? median(own) / median(other) : 0
}

# Remembers for each row, tool and number of nodes which number was measured before it.
function note_smaller(   i, parts, series) {
    for (i = 1; i <= keys; i++) {
        split(order[i], parts, SUBSEP)
        series = parts[1] SUBSEP parts[2]
        if (series in latest) smaller[order[i]] = latest[series]
        latest[series] = parts[3]
    }
}

# How many times as long it takes as for the smaller number of nodes.
function growth(row, tool, nodes) {
    return median(row SUBSEP tool SUBSEP nodes) / median(row SUBSEP tool SUBSEP smaller[row, tool, nodes])
}

function print_json(   i, parts, comma) {
    getline described < machine
    printf "{\"machine\":%s,\n \"rows\":[", described > json
    for (i = 1; i <= keys; i++) {
        split(order[i], parts, SUBSEP)
        printf "%s\n  {\"row\":\"%s\",\"tool\":\"%s\",\"nodes\":%d,\"median_ms\":%.3f,\"ms_per_node\":%.3f,", comma,
            parts[1], parts[2], parts[3], median(order[i]), median(order[i]) / parts[3] > json
        if (ratio(parts[1], parts[3], parts[2])) printf "\"netlab_ratio\":%.3f,", ratio(parts[1], parts[3], parts[2]) > json
        if (order[i] in smaller) printf "\"nodes_before\":%d,\"growth\":%.3f,", smaller[order[i]],
            growth(parts[1], parts[2], parts[3]) > json
        printf "\"samples_ms\":%s}", listed(times[order[i]]) > json
        comma = ","
    }
    print "]}" > json
}

function print_table(   i, parts, shown, grown) {
    printf "%-6s %6s  %-12s %11s %12s  %13s  %s\n", "row", "nodes", "tool", "median ms", "ms per node", "netlab / tool",
        "growth"
    for (i = 1; i <= keys; i++) {
        split(order[i], parts, SUBSEP)
        shown = ratio(parts[1], parts[3], parts[2])
        grown = ""
        if (order[i] in smaller) grown = sprintf("%gx nodes, %.1fx time", parts[3] / smaller[order[i]],
            growth(parts[1], parts[2], parts[3]))
        printf "%-6s %6d  %-12s %11.1f %12.3f  %13s  %s\n", parts[1], parts[3], parts[2], median(order[i]),
            median(order[i]) / parts[3], shown ? sprintf("%.3f", shown) : "", grown
    }
}

/^\{"row"/ {
    key = value("row") SUBSEP value("tool") SUBSEP value("nodes")
    if (!(key in times)) order[++keys] = key
    times[key] = times[key] value("ms") " "
    if (value("lost") + 0) print value("tool") ": " value("lost") " pings of the mesh got no answer" > "/dev/stderr"
}

END {
    note_smaller()
    print_table()
    print_json()
}

# Source archives from the Debian pool, at the address this machine's own apt is set up with. To be sourced, from the root of
# the tree, by a script that has say(); what apt says goes to build/apt.log.

retry() { # three tries, for a network that stumbles
    "$@" || { sleep 2; "$@"; } || { sleep 5; "$@"; }
}

archive_roots() { # every archive address of this machine's apt, the one of its own release first
    release=
    [ ! -r /etc/os-release ] || release=$(. /etc/os-release && printf %s "${VERSION_CODENAME:-}")
    for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
        [ ! -r "$list" ] || cat "$list"
        echo
    done | awk -v release="$release" '
        function flush(  i, j, n, m, uri, suite) {          # a deb822 paragraph is over
            n = split(uris, uri, " "); m = split(suites, suite, " ")
            for (i = 1; i <= n; i++) for (j = 1; j <= m; j++) found(uri[i], suite[j])
            uris = suites = ""
        }
        function found(uri, suite) {
            if (uri !~ /^(https?|file|copy|mirror[+a-z]*):/ || suite ~ /[-\/]/) return
            sub(/\/+$/, "", uri)
            print (suite == release ? 1 : 2), uri
        }
        /^[[:space:]]*#/ { next }
        /^[[:space:]]*$/ { flush(); next }
        /^deb(-src)?[[:space:]]/ { sub(/\[[^]]*\]/, ""); found($2, $3); next }
        tolower($1) == "uris:" { uris = $0; sub(/^[^:]*:/, "", uris); next }
        tolower($1) == "suites:" { suites = $0; sub(/^[^:]*:/, "", suites); next }
        END { flush() }' | sort | awk '!seen[$2]++ { print $2 }'
}

apt_helper() { # apt itself downloads, with its proxies and methods, and checks the SHA-256
    /usr/lib/apt/apt-helper -o APT::Sandbox::User=root download-file "$1" "$2" "SHA256:$3" >>build/apt.log 2>&1
}
fetch_archive() { # fetch_archive NAME ARCHIVE SHA256 TO
    case $1 in lib?*) letter=$(printf %.4s "$1") ;; *) letter=$(printf %.1s "$1") ;; esac
    for root in $(archive_roots); do
        retry apt_helper "$root/pool/main/$letter/$1/$2" "$4" "$3" && return 0
    done
    return 1
}

# unpack_sources LOCK FOLDER CANNOT: each archive of a lock file (lines: name version archive SHA-256) unpacked as FOLDER/name,
# unless it is there already. CANNOT NAME VERSION ARCHIVE is called for one that can't be fetched.
unpack_sources() {
    while read -r name version archive sha256; do
        case $name in '' | '#'*) continue ;; esac
        stamp=$2/$name/.sha256
        [ "$(cat "$stamp" 2>/dev/null)" != "$sha256" ] || continue
        say "fetching $name $version"
        file=$2/$archive
        rm -rf "${2:?}/$name" "$2/$name.new" "$file"
        if ! [ -x /usr/lib/apt/apt-helper ] || ! fetch_archive "$name" "$archive" "$sha256" "$file"; then
            "$3" "$name" "$version" "$archive"
            continue
        fi
        echo "$sha256  $file" | sha256sum -c --quiet -
        mkdir "$2/$name.new"
        tar -xf "$file" -C "$2/$name.new" --strip-components=1
        echo "$sha256" >"$2/$name.new/.sha256"
        mv "$2/$name.new" "$2/$name"
        rm "$file"
    done <"$1"
}

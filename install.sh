#!/bin/sh
# Installs Bulwark from a checkout or an unpacked archive, or removes it.
#
# An installation is one new folder, PREFIX/lib/bulwark/<date>-<pid>, that becomes the current one
# when the link PREFIX/bin/bulwark is renamed to point into it. Until then the old one is untouched.
set -eu
umask 022
unset BULWARK_AOT BULWARK_JAVA_HOME JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH

here=$(cd "$(dirname "$0")" && pwd)
prefix=
packed=false
if [ -x "$here/runtime/bin/java" ]; then packed=true; fi
uninstall=false
tmp=
unfinished=

usage() {
  cat <<'END'
Usage: install.sh [--prefix DIR] [--uninstall]

Installs Bulwark as DIR/bin/bulwark and DIR/lib/bulwark. Run again to install anew.

  --prefix DIR  where to install; default: /usr/local for root, ~/.local for others
  --uninstall   remove what was installed there
  --help        show this
END
}

say() {
  printf '%s\n' "$1"
}

die() {
  printf 'install.sh: %s\n' "$1" >&2
  exit "${2-1}"
}

clean_up() {
  if [ -n "$unfinished" ]; then
    rm -rf "$unfinished"
    sort -r "$tmp/made" | while IFS= read -r folder; do rmdir "$folder" 2>/dev/null || :; done
  fi
  rm -rf ${tmp:+"$tmp"}
}

read_arguments() {
  no_folder='--prefix: the folder is missing; give one, such as --prefix ~/.local'
  while [ $# -gt 0 ]; do
    case $1 in
      --prefix)
        [ -n "${2-}" ] || die "$no_folder" 2
        prefix=$2
        shift
        ;;
      --prefix=?*) prefix=${1#--prefix=} ;;
      --prefix=) die "$no_folder" 2 ;;
      --uninstall) uninstall=true ;;
      --help | -h) usage && exit 0 ;;
      *) die "$1: not known; see install.sh --help" 2 ;;
    esac
    shift
  done
  if [ -z "$prefix" ]; then
    if [ "$(id -u)" -eq 0 ]; then
      prefix=/usr/local
    else
      [ -n "${HOME-}" ] || die 'HOME: not set, so there is no default folder; give one with --prefix DIR' 2
      prefix=$HOME/.local
    fi
  fi
  case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
  prefix=${prefix%/}
}

# --- Java -------------------------------------------------------------------------------------

is_recent() {
  major=$("$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
  [ "${major:-0}" -ge 25 ]
}

java_homes() {
  printf '%s\n' "${JAVA_HOME-}" "${JAVA25_HOME-}"
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  for candidate in /usr/lib/jvm/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /opt/* /opt/*/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    printf '%s\n' "$candidate"
  done
}

# Prints the home of the first Java 25 that has the given program in its bin folder.
find_java_home() {
  java_homes | while IFS= read -r candidate; do
    if [ -x "$candidate/bin/$1" ] && is_recent "$candidate/bin/java"; then
      printf '%s\n' "$candidate"
      break
    fi
  done
}

# --- Building ---------------------------------------------------------------------------------

# In a copy, so that a build as root leaves nothing in the checkout.
build() {
  command -v mvn >/dev/null || die 'Maven: not on the PATH; install it (3.6.3 or newer) and run install.sh again'
  say "Building with Maven and the JDK in $java_home; the first time it fetches libraries ..."
  mkdir "$tmp/build"
  (cd "$here" && cp -R pom.xml .mvn LICENSE dist src templates "$tmp/build")
  command -v java >/dev/null || export JAVA_HOME="${JAVA_HOME:-$java_home}"
  if ! (cd "$tmp/build" && JAVA25_HOME=$java_home mvn -B -q -Dstyle.color=never -Dmaven.test.skip=true -Don.warning=-nowarn package) \
    >"$tmp/log" 2>&1; then
    # Some Mavens write colours even so.
    sed "s/$(printf '\033')\[[0-9;]*m//g" "$tmp/log" >&2
    die 'the build failed; its own messages are above'
  fi
}

# Copies with times, which the start-up cache is bound to; readable by all, whatever the archive was
# unpacked with.
copy() {
  if ! problem=$(cp -pR "$@" 2>&1); then
    die "${problem%%
*}; nothing was installed"
  fi
}

# Lays bin, lib and share out in the folder $1.
fill() {
  if $packed; then
    copy "$here"/bin "$here"/lib "$here"/runtime "$here"/share "$here"/templates "$here"/licenses \
      "$here"/LICENSE "$here"/THIRD-PARTY.md "$here"/README.md "$here"/sbom.cdx.json "$1/"
    sample=$here/sample
  else
    mkdir "$1/bin" "$1/lib"
    copy "$here/dist/bin/bulwark" "$1/bin/bulwark"
    copy "$tmp/build/target/bulwark.jar" "$tmp"/build/target/lib/*.jar "$1/lib/"
    copy "$here/LICENSE" "$here/dist/THIRD-PARTY.md" "$here/README.md" "$here/templates" "$1/"
    copy "$here/dist/licenses" "$1/licenses"
    "$java_home/bin/java" -cp "$1/lib/bulwark.jar" dev.bulwark.cli.ShellFiles "$1/share" >"$tmp/log" 2>&1 ||
      die "completions and manual pages: $(tail -n 1 "$tmp/log"); nothing was installed"
    sample=$here/dist/sample
    printf '%s\n' "$java_home" >"$1/java-home"
  fi
  chmod -R u+rwX,go+rX,go-w "$1"
  chmod 755 "$1/bin/bulwark"
  "$1/bin/bulwark" --version >"$tmp/log" 2>&1 ||
    die "$1: does not run here ($(tail -n 1 "$tmp/log")); the archive is for Linux on x86-64 with glibc, elsewhere run lib/bulwark.jar on a Java 25"
}

# Whether a start with these words has a cache to use in the program $1.
cache_is_used() { # RELEASE WORDS...
  program=$1/bin/bulwark
  shift
  BULWARK_AOT=on "$program" "$@" >>"$tmp/log" 2>&1
}

# Sees to a start-up cache of the program in $1 that is used by a start with these words: the
# archive's own, or a new one; else leaves it out. What it learns from is $3.
make_cache() { # RELEASE FILE all|check|quiet WORDS...
  release=$1 file=$1/lib/$2 lesson=$3
  shift 3
  if [ -f "$file" ] && cache_is_used "$release" "$@"; then return 0; fi
  rm -f "$file"*
  rm -rf "$tmp/sample"
  cp -R "$sample" "$tmp/sample"
  if BULWARK_AOT=$file "$release/bin/bulwark" "$tmp/sample" "$lesson" >"$tmp/log" 2>&1 && cache_is_used "$release" "$@"; then
    chmod 644 "$file"
    return 0
  fi
  rm -f "$file"*
  return 1
}

train() {
  make_cache "$1" bulwark.aot all new --help || return 1
  # One more that cannot be made is no reason to say that there is none.
  make_cache "$1" check.aot check check --help || :
  make_cache "$1" quiet.aot quiet --help || :
}

# --- Putting in place -------------------------------------------------------------------------

is_ours() {
  [ -h "$1" ] && case $(readlink "$1") in "$prefix"/lib/bulwark/*) ;; *) false ;; esac
}

free_or_ours() {
  if { [ -e "$1" ] || [ -h "$1" ]; } && ! is_ours "$1"; then
    die "$1: is there and was not put there by install.sh; move it away, or choose another --prefix"
  fi
}

# Every release folder under the prefix: installed, or left behind by an install that was killed.
releases() {
  for release in "$prefix"/lib/bulwark/[0-9]*-[0-9]*; do
    if [ -d "$release" ]; then printf '%s\n' "$release"; fi
  done
}

# Makes a folder with its parents and notes those that were not there, to remove them with the rest.
make_folder() {
  missing=$1
  while [ ! -d "$missing" ]; do
    printf '%s\n' "$missing" >>"$tmp/made"
    missing=$(dirname "$missing")
  done
  mkdir -p "$1" 2>/dev/null || die "$1: cannot be made; choose a --prefix that you may write to"
}

# Makes or replaces the link $1 to $2 in one step.
point() {
  ln -s "$2" "$1.$$"
  mv -f "$1.$$" "$1"
}

# Removes what is listed in $1 and not in $2: our files, our links, and folders once they are empty.
remove_listed() {
  while IFS= read -r path; do
    if grep -Fxq -e "$path" "$2"; then continue; fi
    case $path in "$prefix"/lib/bulwark/*) inside=true ;; *) inside=false ;; esac
    if [ -d "$path" ] && [ ! -h "$path" ]; then
      rmdir "$path" 2>/dev/null || :
    elif $inside || is_ours "$path"; then
      rm -f "$path"
    fi
  done <"$1"
}

# Prints the folders outside of the release folders that earlier installs made.
made_before() {
  releases | while IFS= read -r release; do
    if [ -f "$release/manifest" ]; then cat "$release/manifest"; fi
  done | while IFS= read -r path; do
    case $path in "$prefix"/lib/bulwark/*) continue ;; esac
    if [ -d "$path" ] && [ ! -h "$path" ]; then printf '%s\n' "$path"; fi
  done
}

# Prints every path of the installation in $1, a folder after all that is in it.
list() {
  printf '%s\n' "$prefix/bin/bulwark" "$1/manifest"
  while IFS= read -r file; do printf '%s\n' "$prefix/share/$file"; done <"$tmp/shared"
  find "$1" -depth
  { cat "$tmp/made" && made_before; } | sort -r -u
}

# Whether a process runs from the folder $1: it reads files of it until its end. The launcher names
# the folder to Java. What grep found counts, not its exit code: that is 2 when any process ended
# while it was looking.
in_use() {
  [ -d /proc/self ] && [ -n "$(printf '%s\n' "$1/" | grep -lsFf - /proc/[0-9]*/cmdline)" ]
}

# Removes the release folders other than $1, and what their manifests list but the file $2 does not.
# What another is still running from stays until the next install, unless all is to go.
remove_releases() {
  releases | while IFS= read -r release; do
    if [ "$release" = "$1" ] || { [ -n "$1" ] && in_use "$release"; }; then continue; fi
    if [ -f "$release/manifest" ]; then
      cp "$release/manifest" "$tmp/old"
      remove_listed "$tmp/old" "$2"
    elif ! kill -0 "${release##*-}" 2>/dev/null; then
      rm -rf "$release"
    fi
  done
}

put() {
  link=$prefix/bin/bulwark
  free_or_ours "$link"
  if ! $packed; then
    java_home=$(find_java_home javac)
    [ -n "$java_home" ] || die "JDK 25 or newer: not found; install one (such as https://adoptium.net) or set JAVA_HOME to it"
    build
  fi

  new=$prefix/lib/bulwark/$(date -u +%Y%m%d%H%M%S)-$$
  : >"$tmp/made"
  unfinished=$new
  make_folder "$prefix/bin"
  make_folder "$new"
  [ -w "$prefix/bin" ] || die "$prefix/bin: may not be written to by you; choose another --prefix"
  fill "$new"
  speed='without a start-up cache, which this Java could not make; it starts slower'
  if train "$new"; then speed='with a start-up cache'; fi

  : >"$tmp/shared"
  if [ -d "$new/share" ]; then (cd "$new/share" && find . -type f) | sed 's|^\./||' >"$tmp/shared"; fi
  while IFS= read -r file; do
    free_or_ours "$prefix/share/$file"
    make_folder "$(dirname "$prefix/share/$file")"
  done <"$tmp/shared"
  list "$new" >"$tmp/manifest"
  cp "$tmp/manifest" "$new/manifest"

  point "$link" "$new/bin/bulwark"
  unfinished=
  while IFS= read -r file; do
    point "$prefix/share/$file" "$new/share/$file"
  done <"$tmp/shared"
  remove_releases "$new" "$new/manifest"

  say "Installed $("$link" --version) as $link, $speed."
  if ! $packed; then say "It runs on the Java in $java_home."; fi
  say "Remove it with: install.sh --prefix '$prefix' --uninstall"
  case :${PATH-}: in
    *":$prefix/bin:"*) ;;
    *) say "$prefix/bin is not on your PATH; add it with: export PATH=\"$prefix/bin:\$PATH\"" ;;
  esac
}

remove() {
  if [ -z "$(releases)" ] && ! is_ours "$prefix/bin/bulwark"; then
    say "Nothing of Bulwark is installed under $prefix."
    return
  fi
  if is_ours "$prefix/bin/bulwark"; then
    rm -f "$prefix/bin/bulwark" 2>/dev/null || die "$prefix/bin/bulwark: may not be removed by you; run this as who installed it"
  fi
  remove_releases '' /dev/null
  say "Removed Bulwark from $prefix."
}

read_arguments "$@"
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
tmp=$(mktemp -d)
if $uninstall; then remove; else put; fi

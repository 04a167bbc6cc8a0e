#!/bin/sh
# Installs Bulwark from a checkout or an unpacked archive, or removes it.
#
# An installation is one new folder, PREFIX/lib/bulwark/<date>-<pid>, that becomes the current one
# when the link PREFIX/bin/bulwark is renamed to point into it. Until then the old one is untouched.
set -eu
umask 022
unset BULWARK_AOT BULWARK_JAVA_HOME

here=$(cd "$(dirname "$0")" && pwd)
prefix=
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

# Lays bin, lib and share out in the folder $1.
fill() {
  mkdir "$1/bin" "$1/lib"
  if [ -f "$here/lib/bulwark.jar" ]; then
    cp "$here/bin/bulwark" "$1/bin/bulwark"
    cp "$here"/lib/*.jar "$1/lib/"
    cp "$here/LICENSE" "$here/THIRD-PARTY.md" "$1/"
    shared=$here/share
    sample=$here/sample
  else
    cp "$here/dist/bin/bulwark" "$1/bin/bulwark"
    cp "$tmp/build/target/bulwark.jar" "$tmp"/build/target/lib/*.jar "$1/lib/"
    cp "$here/LICENSE" "$here/dist/THIRD-PARTY.md" "$1/"
    shared=$here/dist/share
    sample=$here/dist/sample
  fi
  if [ -d "$shared" ]; then cp -R "$shared" "$1/share"; fi
  chmod 755 "$1/bin/bulwark"
  printf '%s\n' "$java_home" >"$1/java-home"
}

# Writes the start-up cache of the program in $1 and proves that it is used; else leaves it out.
train() {
  cp -R "$sample" "$tmp/sample"
  if BULWARK_AOT=$1/lib/bulwark.aot "$1/bin/bulwark" "$tmp/sample" >"$tmp/log" 2>&1 &&
    BULWARK_AOT=on "$1/bin/bulwark" --version >>"$tmp/log" 2>&1; then
    return 0
  fi
  rm -f "$1"/lib/bulwark.aot*
  return 1
}

# --- Putting in place -------------------------------------------------------------------------

is_ours() {
  [ -h "$1" ] && case $(readlink "$1") in "$prefix"/lib/bulwark/*) ;; *) false ;; esac
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

# Removes the release folders other than $1, and what their manifests list but the file $2 does not.
remove_releases() {
  releases | while IFS= read -r release; do
    if [ "$release" = "$1" ]; then continue; fi
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
  if [ -e "$link" ] || [ -h "$link" ]; then
    is_ours "$link" || die "$link: is there and was not put there by install.sh; move it away, or choose another --prefix"
  fi
  tool=javac
  if [ -f "$here/lib/bulwark.jar" ]; then tool=java; fi
  java_home=$(find_java_home "$tool")
  [ -n "$java_home" ] || die "JDK 25 or newer: not found; install one (such as https://adoptium.net) or set JAVA_HOME to it"
  if [ "$tool" = javac ]; then build; fi

  new=$prefix/lib/bulwark/$(date -u +%Y%m%d%H%M%S)-$$
  : >"$tmp/made"
  unfinished=$new
  make_folder "$prefix/bin"
  make_folder "$new"
  fill "$new"
  speed='without a start-up cache, which this Java could not make; it starts slower'
  if train "$new"; then speed='with a start-up cache'; fi

  : >"$tmp/shared"
  if [ -d "$new/share" ]; then (cd "$new/share" && find . -type f) | sed 's|^\./||' >"$tmp/shared"; fi
  while IFS= read -r file; do make_folder "$(dirname "$prefix/share/$file")"; done <"$tmp/shared"
  list "$new" >"$tmp/manifest"
  cp "$tmp/manifest" "$new/manifest"

  point "$link" "$new/bin/bulwark"
  unfinished=
  while IFS= read -r file; do
    point "$prefix/share/$file" "$new/share/$file"
  done <"$tmp/shared"
  remove_releases "$new" "$new/manifest"

  say "Installed $("$link" --version) as $link, $speed."
  say "It runs on the Java in $java_home. Remove it with: install.sh --prefix '$prefix' --uninstall"
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

# Sourced by mvnw and gongkai: points JAVA_HOME at a JDK 21 or newer, wherever the machine keeps one.
# What JAVA_HOME already names wins if it is new enough; then the newest JDK found in the usual places.

GONGKAI_JAVA=21

# Prints the feature version (21, 25, …) of the JDK in folder $1, or nothing when there is no compiler in it.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  best_home="" best_version=0
  version=$(jdk_version "${JAVA_HOME:-/nonexistent}")
  if [ "${version:-0}" -ge "$GONGKAI_JAVA" ]; then
    return 0
  fi
  on_path=$(command -v javac 2>/dev/null || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
    version=$(jdk_version "$home")
    if [ "${version:-0}" -gt "$best_version" ]; then
      best_home=$home best_version=$version
    fi
  done
  if [ "$best_version" -lt "$GONGKAI_JAVA" ]; then
    echo "No JDK $GONGKAI_JAVA or newer was found (JAVA_HOME, PATH and the usual folders were searched)." >&2
    echo "Install one, for example 'apt-get install openjdk-21-jdk', or set JAVA_HOME to where it is." >&2
    return 1
  fi
  JAVA_HOME=$best_home
  export JAVA_HOME
}

find_jdk

package dev.bulwark.blueprint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The process inside. The Linux fields are absent or empty for Windows.
 *
 * @param user who it runs as; empty on Windows, where the image's own user stays
 * @param windowsUser user name on Windows
 * @param readOnly whether the root file system is read-only
 * @param volumes writable places, in order of their paths
 * @param environment variables of the container, in order; names and values agree with the image's
 * @param seccomp profile type, for example {@code RuntimeDefault}
 * @param apparmor profile type, where the field is written
 * @param seLinuxType SELinux type, where one is written
 * @param hostUsers present (false) when a user namespace is asked for
 * @param strictGroups whether groups of the image's /etc/group are kept out
 * @param token whether a service account token is mounted
 */
public record Runtime(
    Optional<User> user,
    Optional<String> windowsUser,
    boolean readOnly,
    List<Volume> volumes,
    List<Variable> environment,
    Optional<String> seccomp,
    Optional<String> apparmor,
    Optional<String> seLinuxType,
    Optional<Boolean> hostUsers,
    boolean strictGroups,
    boolean token) {
  /** Questions whose variables a container needs once it is fenced in. */
  private static final Set<String> FENCES =
      Set.of("read-only", "writable", "diagnostics", "user", "uid", "data-protection");

  /** Whether any place can be written to. */
  public boolean writes() {
    return !volumes.isEmpty();
  }

  /** Whether the container has variables. */
  public boolean configured() {
    return !environment.isEmpty();
  }

  /** The variables that a Deployment one already has needs together with the fences. */
  public List<Variable> fenceEnvironment() {
    return environment.stream().filter(variable -> FENCES.contains(variable.question())).toList();
  }

  /** Whether the fences need variables. */
  public boolean fencesConfigured() {
    return !fenceEnvironment().isEmpty();
  }

  /**
   * A user and group.
   *
   * @param uid 1 to 65535
   * @param gid 1 to 65535
   * @param instruction what the Dockerfile's USER says: {@code $APP_UID} or digits
   */
  public record User(int uid, int gid, String instruction) {}

  /**
   * A writable place.
   *
   * @param name volume name
   * @param path mount path
   * @param size largest size of an emptyDir; empty for a claim
   * @param claim PersistentVolumeClaim, where the content must outlive the pod
   * @param question the question that decides it
   */
  public record Volume(
      String name, String path, Optional<String> size, Optional<String> claim, String question) {}
}

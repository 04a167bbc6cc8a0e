package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.proof.Drawing.Drawn;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the files must say alike about volumes and what is mounted where. */
final class FileSystemAgreement {
  private static final String HOME = "/home/app";

  private FileSystemAgreement() {}

  static Map<String, Agreement> all() {
    return Map.of(
        "every volume is mounted and every mount has its volume", FileSystemAgreement::mounts,
        "what is writable is what was answered", FileSystemAgreement::writable,
        "keys are kept only where they can be", FileSystemAgreement::keys,
        "a certificate can be read and is named", FileSystemAgreement::certificate);
  }

  private static void mounts(Drawn drawn, Written written) {
    var volumes = written.pod().getVolumes().stream().map(Volume::getName).toList();
    var mounts = written.container().getVolumeMounts().stream().map(VolumeMount::getName).toList();
    assertThat(mounts).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(volumes);
    assertThat(written.container().getVolumeMounts().stream().map(VolumeMount::getMountPath))
        .doesNotHaveDuplicates();
  }

  private static void writable(Drawn drawn, Written written) {
    var wanted = new TreeMap<String, String>();
    var answer = drawn.value("writable");
    if (!answer.isEmpty() && !answer.equals("none")) {
      for (var item : answer.split(",")) {
        int colon = item.indexOf(':');
        wanted.put(item.substring(0, colon), item.substring(colon + 1));
      }
    }
    var sizes = new TreeMap<String, String>();
    long bytes = 0;
    for (var volume : written.pod().getVolumes()) {
      if (volume.getEmptyDir() != null) {
        var size = volume.getEmptyDir().getSizeLimit();
        sizes.put(path(written, volume), size.toString());
        bytes += Quantity.getAmountInBytes(size).longValueExact();
      }
    }
    assertThat(sizes).isEqualTo(wanted);
    assertThat(bytes)
        .isLessThanOrEqualTo(
            Quantity.getAmountInBytes(
                    written.container().getResources().getLimits().get("ephemeral-storage"))
                .longValueExact());
    written
        .tree("compose.yaml")
        .map(Agreement::service)
        .ifPresent(service -> {
          var mounted = new TreeMap<String, String>();
          service
              .path("tmpfs")
              .forEach(mount -> {
                var parts = mount.asString().split(":", 2);
                if (!parts[0].equals(HOME + "/.aspnet")) {
                  mounted.put(parts[0], size(parts[1]));
                }
              });
          assertThat(mounted).isEqualTo(wanted);
        });
    var temporary = written.environment().get("TMPDIR");
    if (temporary != null) {
      assertThat(wanted).containsKey(temporary).doesNotContainKey("/tmp");
    }
  }

  private static String size(String options) {
    return List.of(options.split(",")).stream()
        .filter(option -> option.startsWith("size="))
        .map(option -> option.substring("size=".length()).replace("m", "Mi").replace("g", "Gi"))
        .collect(Collectors.joining());
  }

  private static String path(Written written, Volume volume) {
    return written.container().getVolumeMounts().stream()
        .filter(mount -> mount.getName().equals(volume.getName()))
        .map(VolumeMount::getMountPath)
        .findFirst()
        .orElseThrow();
  }

  private static void keys(Drawn drawn, Written written) {
    var claimed =
        written.pod().getVolumes().stream()
            .filter(volume -> volume.getPersistentVolumeClaim() != null)
            .toList();
    var claims = written.all(PersistentVolumeClaim.class);
    assertThat(claims)
        .hasSameSizeAs(claimed)
        .hasSize(drawn.is("data-protection", "volume") ? 1 : 0);
    if (!claimed.isEmpty()) {
      assertThat(claimed.getFirst().getPersistentVolumeClaim().getClaimName())
          .isEqualTo(claims.getFirst().getMetadata().getName())
          .isEqualTo(drawn.value("data-protection-claim"));
      assertThat(path(written, claimed.getFirst()))
          .isEqualTo(written.environment().get("HOME") + "/.aspnet");
      assertThat(written.container().getVolumeMounts().stream().map(VolumeMount::getMountPath))
          .contains("/tmp");
    }
  }

  private static void certificate(Drawn drawn, Written written) {
    var secrets =
        written.pod().getVolumes().stream().filter(volume -> volume.getSecret() != null).toList();
    assertThat(secrets).hasSize(written.ports().containsKey("https") ? 1 : 0);
    if (secrets.isEmpty()) {
      assertThat(written.environment().keySet()).noneMatch(name -> name.contains("Certificates"));
      return;
    }
    var secret = secrets.getFirst().getSecret();
    assertThat(secret.getSecretName()).isEqualTo(drawn.value("tls-secret"));
    assertThat(secret.getDefaultMode()).isEqualTo(0440);
    var folder = path(written, secrets.getFirst());
    assertThat(written.environment())
        .containsEntry("ASPNETCORE_Kestrel__Certificates__Default__Path", folder + "/tls.crt")
        .containsEntry("ASPNETCORE_Kestrel__Certificates__Default__KeyPath", folder + "/tls.key");
  }
}

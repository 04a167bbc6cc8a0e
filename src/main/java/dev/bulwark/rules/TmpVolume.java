package dev.bulwark.rules;

import dev.bulwark.manifest.Editor;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Outcome;
import dev.bulwark.manifest.YamlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small volume for temporary files. */
final class TmpVolume {
  private static final String LIMIT = "64Mi";

  private TmpVolume() {}

  /** Mounts one, with a name that no other volume has. */
  static void mount(Steps steps, DotnetContainer container, String path) {
    var pod = container.pod();
    var name = name(pod, container);
    var volume = new LinkedHashMap<String, Object>();
    volume.put("name", name);
    volume.put("emptyDir", Map.of("sizeLimit", LIMIT));
    var mount = new LinkedHashMap<String, Object>();
    mount.put("name", name);
    mount.put("mountPath", path);
    steps.then(yaml -> add(yaml, container.in(yaml).mapping(), "volumeMounts", mount));
    steps.then(yaml -> add(yaml, pod.in(yaml).mapping(), "volumes", volume));
  }

  private static Outcome add(YamlFile yaml, Mapping mapping, String key, Map<String, Object> item) {
    var editor = new Editor(yaml);
    return mapping
        .entry(key)
        .map(entry -> editor.add(entry.value(), item))
        .orElseGet(() -> editor.put(mapping, key, List.of(item)));
  }

  private static String name(DotnetPod pod, DotnetContainer container) {
    if (pod.volume("tmp").isEmpty()) {
      return "tmp";
    }
    var base = "tmp-" + (pod.services().size() > 1 ? container.number() : "dir");
    return pod.volume(base).isEmpty() ? base : base + "-0";
  }
}

package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.notes.Topic.Group;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
  private static final Topics TOPICS = Topics.load();

  @ParameterizedTest
  @CsvSource({
    "http-port, http-port",
    "HTTP-PORT=80, http-port=80",
    "flavor=chiseled, flavor=chiseled",
    "Dockerfile, Dockerfile",
    "k8s/deployment.yaml, deployment",
    "deploy/k8s/00-namespace.yaml, namespace",
    "entrypoint, entrypoint",
    "ENTRYPOINT, entrypoint",
    "USER, user",
    "WORKDIR, copy-then-workdir",
    "HEALTHCHECK, healthcheck",
    "EXPOSE, expose",
    "ASPNETCORE_HTTP_PORTS, port-variable=http-ports",
    "ASPNETCORE_URLS=http://+:80, port-variable=urls",
    "DOTNET_EnableDiagnostics=0, DOTNET_EnableDiagnostics",
    "complus_enablediagnostics, COMPlus_EnableDiagnostics",
    "APP_UID, user=app-uid",
    "runAsNonRoot, run-as-non-root",
    "runAsUser, uid",
    "readOnlyRootFilesystem, read-only",
    "allowPrivilegeEscalation, allow-privilege-escalation",
    "capabilities, capabilities",
    "seccompProfile, seccomp",
    "appArmorProfile, apparmor",
    "fsGroup, fs-group",
    "hostUsers, user-namespace",
    "automountServiceAccountToken, service-account-token",
    "privileged, privileged",
    "procMount, procMount",
    "spec.securityContext.fsGroup, fs-group",
    "namespace, namespace",
  })
  void a_thing_is_found_by_every_name_it_has(String name, String key) {
    assertThat(TOPICS.find(name)).get().extracting(Topic::key).isEqualTo(key);
  }

  @Test
  void a_question_and_a_file_of_one_name_are_told_apart() {
    assertThat(TOPICS.find("namespace").orElseThrow().group()).isEqualTo(Group.QUESTION);
    assertThat(TOPICS.find("namespace.yaml").orElseThrow().group()).isEqualTo(Group.FILE);
  }

  @Test
  void every_note_is_a_topic() {
    Notes.load()
        .all()
        .forEach(note -> assertThat(TOPICS.find(note.key())).as(note.key()).isPresent());
  }

  @Test
  void what_is_not_known_is_not_found() {
    assertThat(TOPICS.find("gosub")).isEmpty();
    assertThat(TOPICS.find("")).isEmpty();
    assertThat(TOPICS.find("/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "read only tmp, read-only-tmp",
    "port 80, http-port=80",
    "out of memory, oom-killed",
    "chiseled image icu, flavor=chiseled-extra",
    "time zones, time-zones",
    "log form, Logging__Console__FormatterName",
  })
  void words_find_the_best_topic_first(String words, String key) {
    var all = new ArrayList<>(TOPICS.all());
    all.addAll(Topics.failures(Symptoms.load()));

    assertThat(new TopicSearch(all).find(words).getFirst().topic().key()).isEqualTo(key);
  }

  @Test
  void words_that_say_nothing_find_nothing() {
    var search = new TopicSearch(TOPICS.all());

    assertThat(search.find("why is the")).isEmpty();
    assertThat(search.find("qqqq")).isEmpty();
    assertThat(search.find("")).isEmpty();
  }

  @Test
  void a_note_with_the_id_of_a_rule_is_a_topic_like_any_other() {
    var note =
        new Note("BW104", "A name", "A comment", "Why.", "Without.", "Undo.", List.of("a/b#1"));

    assertThat(Topic.of(Group.RULE, note).key()).isEqualTo("BW104");
  }
}

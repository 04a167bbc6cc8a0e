package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.ui.screen.Event.Button;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person did can be done again, event by event, and shows the same. */
class ReplayTest {
  @TempDir private Path folder;

  @Test
  void a_web_service_from_the_first_question_to_the_files() throws IOException {
    var web = project("Shop", "Microsoft.NET.Sdk.Web", "net10.0");
    assertThat(replayed(web, "web.events"))
        .isEqualTo(
            Map.of(
                "user", "number",
                "uid", "20001",
                "writable", "/tmp:64Mi,/cache:1Gi",
                "egress", "dns,namespace:data:5432"));
  }

  @Test
  void a_worker_with_a_changed_mind() throws IOException {
    var worker = project("Mailer", "Microsoft.NET.Sdk.Worker", "net8.0");
    assertThat(replayed(worker, "worker.events"))
        .isEqualTo(Map.of("level", "strict", "egress", "dns,cidr:10.1.0.0/16:25"));
  }

  @Test
  void every_event_has_its_line() {
    var events =
        List.of(
            new Event.Key("enter"),
            new Event.Key(" "),
            new Event.Key("漢"),
            new Event.Paste("a\\b\n\u001b[0m 7\u00077"),
            new Event.Mouse(Button.WHEEL_DOWN, 3, 4),
            new Event.Resize(80, 24));
    var text = events.stream().map(Recording::write).collect(Collectors.joining("\n"));
    assertThat(Recording.read(text)).isEqualTo(events);
  }

  /** The person's answers after a recording that ends with the order to write. */
  private static Map<String, String> replayed(Path repository, String name) throws IOException {
    var events = Recording.read(Files.readString(Path.of("src/test/resources/replays", name)));
    var stage = Conversation.Stage.over(repository);
    var first = new ArrayList<Frame>();
    var talk = replay(stage, events, first);
    var again = new ArrayList<Frame>();
    var text = events.stream().map(Recording::write).collect(Collectors.joining("\n"));
    replay(Conversation.Stage.over(repository), Recording.read(text), again);
    assertThat(again).isEqualTo(first);
    assertThat(talk.effects()).containsExactly(new Effect.End(Effect.How.WRITE));
    assertThat(talk.state().talk().given().values())
        .extracting(Answer::provenance)
        .containsOnly(new Provenance.Person());
    return talk.state().talk().given().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, answer -> answer.getValue().value()));
  }

  private static Conversation replay(
      Conversation.Stage stage, List<Event> events, List<Frame> frames) {
    var talk = Conversation.on(stage, 80, 24);
    for (var event : events) {
      frames.add(talk.send(event).frame());
    }
    return talk;
  }

  private Path project(String name, String sdk, String framework) throws IOException {
    Files.writeString(
        folder.resolve(name + ".csproj"),
        """
        <Project Sdk="%s">
          <PropertyGroup>
            <TargetFramework>%s</TargetFramework>
          </PropertyGroup>
        </Project>
        """
            .formatted(sdk, framework));
    Files.writeString(folder.resolve("Program.cs"), "var builder = Host.CreateBuilder(args);\n");
    return folder;
  }
}

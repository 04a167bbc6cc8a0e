package dev.bulwark.rules;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.catalog.ImageContents;
import dev.bulwark.catalog.ImageRole;
import dev.bulwark.catalog.Os;
import dev.bulwark.dockerfile.Arg;
import dev.bulwark.dockerfile.Base;
import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.dockerfile.Expansion;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Setting;
import dev.bulwark.dockerfile.Stage;
import dev.bulwark.dockerfile.StageEnd;
import dev.bulwark.dockerfile.StageGraph;
import dev.bulwark.dockerfile.User;
import dev.bulwark.dockerfile.Word;
import java.util.List;
import java.util.Optional;

/**
 * The image that a Dockerfile makes: its last stage, on top of what is known of its base. What many
 * rules ask is worked out once.
 */
public final class FinalImage {
  private static final int FIRST_WITH_PORTS = 8;
  private static final String APP_UID = "APP_UID";

  private final Stage stage;
  private final StageGraph graph;
  private final StageEnd end;
  private final Optional<DotnetImage> base;
  private final Optional<ImageContents> contents;
  private final Once<List<Instruction>> instructions = new Once<>();
  private final Once<Optional<Start>> start = new Once<>();
  private final Once<Listening> listening = new Once<>();

  private FinalImage(
      Stage stage,
      StageGraph graph,
      StageEnd end,
      Optional<DotnetImage> base,
      Optional<ImageContents> contents) {
    this.stage = stage;
    this.graph = graph;
    this.end = end;
    this.base = base;
    this.contents = contents;
  }

  /** The image of a file; empty for a file without a stage. */
  public static Optional<FinalImage> of(Dockerfile file, Catalog catalog) {
    return file.finalStage()
        .map(stage -> {
          var graph = StageGraph.of(file);
          var end = StageEnd.of(file, graph, stage);
          var base = base(end.root());
          return new FinalImage(
              stage, graph, end, base, base.flatMap(image -> image.contents(catalog)));
        });
  }

  /** The last stage. */
  public Stage stage() {
    return stage;
  }

  /** How the stages build on each other. */
  public StageGraph graph() {
    return graph;
  }

  /** What the file says at the end of the stage. */
  public StageEnd end() {
    return end;
  }

  /** The image of .NET below it; empty where it is another one, or not certain. */
  public Optional<DotnetImage> base() {
    return base;
  }

  /** What holds in the base. */
  public Optional<ImageContents> contents() {
    return contents;
  }

  /** The image of .NET that a stage builds on, where it is one and certain. */
  public static Optional<DotnetImage> base(Base root) {
    return root instanceof Base.OfImage(var _, var name)
        ? DotnetImage.parse(name.value())
        : Optional.empty();
  }

  /** The release of .NET in it. */
  public Optional<DotnetVersion> version() {
    return base.flatMap(DotnetImage::version);
  }

  /** Whether it is an image that a service runs in: of .NET, and not one to build with. */
  public boolean runtime() {
    return base.filter(image -> image.role() != ImageRole.SDK).isPresent();
  }

  /** Whether it is one for ASP.NET Core, or its file says where it listens. */
  boolean web() {
    return base.filter(image -> image.role() == ImageRole.ASPNET).isPresent()
        || listening().from().isPresent();
  }

  /** Whether Linux is in it. */
  public boolean linux() {
    return base.filter(image -> image.os() == Os.LINUX).isPresent();
  }

  /** The uid that $APP_UID stands for; empty where the base has none. */
  public Optional<Integer> appUid() {
    return contents.flatMap(ImageContents::appUid);
  }

  /** Whether a release is known to be this one or a later one. */
  public boolean atLeast(int major) {
    return version().filter(version -> version.atLeast(major)).isPresent();
  }

  /** The instructions of its stage and of those it builds on, in the order they are executed. */
  public List<Instruction> instructions() {
    return instructions.get(
        () -> graph.chain(stage).stream().flatMap(each -> each.instructions().stream()).toList());
  }

  /** Those that run a command. */
  public List<Run> runs() {
    return instructions().stream().filter(Run.class::isInstance).map(Run.class::cast).toList();
  }

  /** How the container starts. */
  Optional<Start> start() {
    return start.get(() -> Start.of(end));
  }

  /** What a word says where an instruction stands, where that is certain. */
  Optional<String> expand(Dockerfile file, Instruction instruction, Word word) {
    return StageEnd.expand(file, graph, instruction, word).certain();
  }

  /** Whether there is a shell in it; true where nothing is known. */
  public boolean shell() {
    return contents.map(ImageContents::shell).orElse(true);
  }

  /** Who it runs as. */
  public RunsAs runsAs() {
    return runsAs(end.user(), end.env().containsKey(APP_UID) || declaresAppUid(end.user()));
  }

  /** Who an instruction of it is executed as. */
  RunsAs runsAs(Dockerfile file, Instruction instruction) {
    return StageEnd.before(file, graph, instruction)
        .map(before ->
            runsAs(
                before.user(), before.env().containsKey(APP_UID) || declaresAppUid(before.user())))
        .orElse(new RunsAs.Unclear("it stands in no stage"));
  }

  private RunsAs runsAs(Optional<Setting<User>> user, boolean ownAppUid) {
    return user.isPresent()
        ? user.get()
            .instruction()
            .user()
            .map(word -> runsAs(word, user.get().value(), ownAppUid))
            .orElse(new RunsAs.Unclear("USER names nobody"))
        : contents
            .map(known -> named(known.user()))
            .orElse(new RunsAs.Unclear("its base image is not known"));
  }

  /** The instruction that says who it runs as. */
  public Optional<User> user() {
    return end.user().map(setting -> setting.instruction());
  }

  /** Where {@code ARG APP_UID} stands above the instruction that says who it runs as. */
  Optional<Arg> appUidArgument() {
    return user().flatMap(this::appUidArgument);
  }

  private Optional<Arg> appUidArgument(User user) {
    return instructions().stream()
        .takeWhile(instruction -> !instruction.equals(user))
        .filter(Arg.class::isInstance)
        .map(Arg.class::cast)
        .filter(arg -> arg.pairs().stream().anyMatch(pair -> pair.key().raw().equals(APP_UID)))
        .reduce((_, last) -> last);
  }

  private boolean declaresAppUid(Optional<Setting<User>> user) {
    return user.flatMap(setting -> appUidArgument(setting.instruction())).isPresent();
  }

  /** Whether a word is the variable that the base image keeps its user's number in. */
  static boolean isAppUid(Word word) {
    var raw = word.raw().replace("\"", "");
    return raw.equals("$APP_UID") || raw.equals("${APP_UID}");
  }

  private RunsAs runsAs(Word word, Expansion value, boolean ownAppUid) {
    if (isAppUid(word) && !ownAppUid && contents.isPresent()) {
      // An unset variable leaves USER empty, which is root; measured on 6.0 and 7.0 images.
      return appUid().<RunsAs>map(RunsAs.Number::new).orElse(new RunsAs.Root());
    }
    return value
        .certain()
        .map(text -> named(text.contains(":") ? text.substring(0, text.indexOf(':')) : text))
        .orElse(new RunsAs.Unclear(word.raw() + " is decided by the build"));
  }

  private static RunsAs named(String user) {
    if (user.isEmpty() || user.equals("root")) {
      return new RunsAs.Root();
    }
    boolean digits = user.length() <= 10 && user.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      return new RunsAs.Named(user);
    }
    long uid = Long.parseLong(user);
    return uid == 0 ? new RunsAs.Root() : new RunsAs.Number(uid);
  }

  /** Where the service in it listens. */
  public Listening listening() {
    return listening.get(this::findListening);
  }

  private Listening findListening() {
    if (start().filter(Start::listens).isPresent()) {
      return Listening.UNKNOWN;
    }
    boolean portsKnown = version().map(version -> version.atLeast(FIRST_WITH_PORTS)).orElse(true);
    return Listening.of(end, portsKnown, contents.flatMap(ImageContents::httpSetting));
  }
}

package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a program certainly cannot write in its image. */
class FileOfRootTest {
  private static final String BUILD =
      """
      FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
      WORKDIR /src
      COPY . .
      RUN dotnet publish Orders.csproj -o /out
      FROM mcr.microsoft.com/dotnet/aspnet:10.0
      """;
  private static final String APP = "COPY --from=build /out /app\nWORKDIR /app\n";
  private static final String START = "USER $APP_UID\nENTRYPOINT [\"dotnet\", \"Orders.dll\"]\n";
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: orders
      spec:
        containers:
          - name: orders
            image: shop/orders:1.0
      """;

  private static Example set(String lines, String code) {
    return Example.dockerfile(BUILD + lines)
        .with("Orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")
        .with("Program.cs", "\n" + code);
  }

  private static Example writing() {
    return set(APP + START, "File.AppendAllText(\"logs/a.log\", text);");
  }

  private static List<String> messages(Example example) {
    return Examples.findings(new FileOfRoot(), example).stream().map(Finding::message).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "File.WriteAllText(\"a.log\", text);|a.log|/app",
        "File.WriteAllText(\"./logs/a.log\", text);|./logs/a.log|/app",
        "new StreamWriter(\"/app/logs/a.log\");|/app/logs/a.log|/app",
        "const string Name = \"a.bin\"; File.OpenWrite(Name);|a.bin|/app",
        "o.UseSqlite(\"Data Source=orders.db\");|orders.db|/app",
        "lc.WriteTo.File(\"logs/a.log\");|logs/a.log|/app"
      })
  void a_file_beside_the_program_is_out_of_reach(String code, String file, String folder) {
    assertThat(messages(set(APP + START, code)))
        .containsExactly(
            "it writes "
                + file
                + " (Program.cs:2), but "
                + folder
                + " belongs to root, and the service is not root");
  }

  @Test
  void a_folder_that_root_makes_is_out_of_reach() {
    var code = "File.WriteAllText(\"/data/a.txt\", text);";

    assertThat(messages(set("RUN mkdir /data\n" + APP + START, code)))
        .singleElement()
        .asString()
        .contains("/data belongs to root");
    assertThat(messages(set(APP + START, code))).isEmpty();
  }

  @Test
  void an_image_that_is_not_root_by_itself_is_told_at_its_last_line() {
    var chiseled = set(APP + START.replace("USER $APP_UID\n", ""), "File.Create(\"a.bin\");");
    var text =
        chiseled.files().get("Dockerfile").replace("aspnet:10.0", "aspnet:10.0-noble-chiseled");

    assertThat(Examples.findings(new FileOfRoot(), chiseled.with("Dockerfile", text)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.spot().line()).isEqualTo("Dockerfile:8"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "File.WriteAllText(path, text);",
        "File.WriteAllText($\"{folder}/a.log\", text);",
        "File.WriteAllText(\"/tmp/a.log\", text);",
        "File.WriteAllText(\"/var/lib/orders/a.log\", text);",
        "File.WriteAllText(\"../a.log\", text);",
        "File.ReadAllText(\"a.log\");",
        "Directory.CreateDirectory(\"wwwroot\");",
        "if (app.Environment.IsDevelopment()) { File.WriteAllText(\"a.log\", text); }",
        "Directory.SetCurrentDirectory(\"/tmp\"); File.WriteAllText(\"a.log\", text);",
        "o.UseSqlite(\"Data Source=countries.db\");",
        "o.UseSqlite(\"Data Source=:memory:\");"
      })
  void what_is_not_certain_is_let_be(String code) {
    assertThat(messages(set(APP + START, code).with("countries.db", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY --from=build --chown=$APP_UID /out /app\nWORKDIR /app\n",
        "COPY --from=build --chmod=777 /out /app\nWORKDIR /app\n",
        APP + "RUN mkdir logs && chown $APP_UID logs\n",
        APP + "RUN chmod -R a+w /app\n",
        APP + "RUN adduser --home /app orders\n",
        APP + "RUN ./prepare.sh\n",
        APP + "VOLUME /app/logs\n",
        APP + "USER $APP_UID\nRUN mkdir /app/logs\n",
        "USER $APP_UID\nWORKDIR /app\nCOPY --from=build /out .\n",
        "COPY --from=build /out /home/app\nWORKDIR /home/app\n",
        "COPY --from=build /out $FOLDER\nWORKDIR $FOLDER\n",
      })
  void a_folder_that_may_be_the_user_s_is_let_be(String lines) {
    assertThat(messages(set(lines + START, "File.AppendAllText(\"logs/a.log\", text);"))).isEmpty();
  }

  @Test
  void root_writes_where_it_wants() {
    var root = "ENTRYPOINT [\"dotnet\", \"Orders.dll\"]\n";

    assertThat(messages(set(APP + root, "File.Create(\"a.bin\");"))).isEmpty();
    assertThat(
            messages(
                writing()
                    .with(
                        "k8s/orders.yaml", POD + "      securityContext:\n        runAsUser: 0\n")))
        .isEmpty();
    assertThat(
            messages(
                writing().with("compose.yaml", "services:\n  a:\n    build: .\n    user: root\n")))
        .isEmpty();
  }

  @Test
  void what_a_manifest_mounts_is_not_the_image_s() {
    var mount = "      volumeMounts:\n        - name: logs\n          mountPath: /app/logs\n";

    assertThat(messages(writing().with("k8s/orders.yaml", POD))).hasSize(1);
    assertThat(messages(writing().with("k8s/orders.yaml", POD + mount))).isEmpty();
    assertThat(
            messages(
                writing()
                    .with(
                        "k8s/orders.yaml",
                        POD + mount + "  volumes:\n    - name: logs\n      emptyDir: {}\n")))
        .isEmpty();
    assertThat(
            messages(
                writing()
                    .with(
                        "compose.yaml",
                        "services:\n  a:\n    build: .\n    volumes: [\"logs:/app/logs\"]\n")))
        .isEmpty();
    assertThat(
            messages(
                writing()
                    .with("chart/values.yaml", "volumeMounts:\n  - mountPath: \"/app/logs\"\n")))
        .isEmpty();
  }

  @Test
  void several_programs_in_one_image_are_let_be() {
    var second =
        BUILD.replace(
            "FROM mcr.microsoft.com/dotnet/aspnet",
            "RUN dotnet publish Tool/Tool.csproj -o /out\nFROM mcr.microsoft.com/dotnet/aspnet");
    var both =
        writing()
            .with("Dockerfile", second + APP + START)
            .with("Tool/Tool.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");

    assertThat(messages(both)).isEmpty();
  }
}

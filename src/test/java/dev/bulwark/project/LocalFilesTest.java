package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFilesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "o.UseSqlite(\"Data Source=orders.db\");|orders.db",
        "s.AddSqlite<Db>(\"Data Source=orders.db\");|orders.db",
        "var c = new SqliteConnection(\"Filename=data\\\\orders\");|data/orders",
        "File.WriteAllText(\"log.txt\", text);|log.txt",
        "File.AppendAllLines(\"/var/log/a.txt\", lines);|/var/log/a.txt",
        "Directory.CreateDirectory(\"uploads\");|uploads",
        "new FileStream(\"out.bin\", FileMode.Create);|out.bin",
        "new StreamWriter(\"out.txt\");|out.txt",
        "lc.WriteTo.File(\"logs/app.log\");|logs/app.log"
      })
  void what_the_code_writes_is_named(String code, String file) {
    assertThat(Repo.withOrders().source("\n" + code).service().localFiles())
        .containsExactly(new Found<>(file, new Origin("Orders/Startup.cs", 2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o.UseSqlite(\"Data Source=:memory:\");",
        "o.UseSqlite(\"Data Source=x;Mode=Memory;Cache=Shared\");",
        "var c = new SqliteConnection(\"Filename=:memory:\"); o.UseSqlite(c);",
        "File.WriteAllText(path, text);",
        "File.WriteAllText(\"/tmp/a.txt\", text);",
        "File.ReadAllText(\"a.txt\");",
        "new FileStream(\"in.bin\", FileMode.Open);",
        "this.File(\"a.txt\");",
        "// File.WriteAllText(\"a.txt\", x);"
      })
  void what_needs_no_writable_path_is_not_named(String code) {
    assertThat(Repo.withOrders().source(code).service().localFiles()).isEmpty();
  }

  @Test
  void a_sqlite_file_that_is_not_certain_is_said_to_be_one() {
    assertThat(Repo.values(Repo.withOrders().source("o.UseSqlite(path);").service().localFiles()))
        .containsExactly("a SQLite file, UseSqlite(path)");
  }

  @Test
  void a_sqlite_file_is_found_by_the_name_of_its_connection_string() {
    var repo =
        Repo.withOrders()
            .source("o.UseSqlite(builder.Configuration.GetConnectionString(\"Orders\"));")
            .file(
                "Orders/appsettings.json",
                "{\"ConnectionStrings\": {\n\"Orders\": \"Data Source=ordersdb\",\n"
                    + "\"Other\": \"Data Source=server\"}}");
    assertThat(repo.service().localFiles())
        .containsExactly(new Found<>("ordersdb", new Origin("Orders/appsettings.json", 2)));
  }

  @Test
  void a_connection_string_in_the_settings_counts_when_it_surely_names_a_file() {
    assertThat(settings("{\"ConnectionStrings\": {\"A\": \"Data Source=a.db\"}}"))
        .containsExactly("a.db");
    assertThat(settings("{\"ConnectionStrings\": {\"A\": \"Data Source=sql01;Database=a\"}}"))
        .isEmpty();
  }

  @Test
  void a_log_file_in_the_settings_is_named() {
    assertThat(
            settings(
                "{\"Serilog\": {\"WriteTo\": [{\"Name\": \"File\","
                    + " \"Args\": {\"path\": \"logs\\\\a.txt\"}}]}}"))
        .containsExactly("logs/a.txt");
    assertThat(settings("{\"Serilog\": {\"WriteTo\": [{\"Name\": \"Console\"}]}}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services.AddDataProtection();",
        "services.AddAuthentication().AddCookie();",
        "services.AddSession();",
        "services.AddRazorPages();",
        "services.AddIdentity<User, Role>();"
      })
  void code_that_protects_data_is_found(String code) {
    assertThat(Repo.withOrders().source(code).service().dataProtection())
        .hasValueSatisfying(
            found -> assertThat(found.origin()).isEqualTo(new Origin("Orders/Startup.cs", 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services.AddControllers();",
        "services.AddAuthentication().AddJwtBearer();",
        "principal.AddIdentity(identity);",
        "// services.AddSession();"
      })
  void code_that_protects_nothing_is_not(String code) {
    assertThat(Repo.withOrders().source(code).service().dataProtection()).isEmpty();
  }

  @Test
  void a_store_that_outlives_the_pod_is_told_from_a_folder_of_the_pod() {
    Service redis =
        Repo.withOrders()
            .source("s.AddDataProtection().PersistKeysToStackExchangeRedis(r, \"k\");")
            .service();
    assertThat(redis.dataProtectionStore().map(Found::value))
        .hasValue("PersistKeysToStackExchangeRedis");
    assertThat(redis.localFiles()).isEmpty();
    Service folder =
        Repo.withOrders()
            .source("s.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(\"keys\"));")
            .service();
    assertThat(folder.dataProtectionStore()).isEmpty();
    assertThat(Repo.values(folder.localFiles()))
        .containsExactly(
            "Data Protection keys, PersistKeysToFileSystem(new DirectoryInfo(\"keys\"))");
  }

  private static List<String> settings(String json) {
    return Repo.values(
        Repo.withOrders().file("Orders/appsettings.json", json).service().localFiles());
  }
}

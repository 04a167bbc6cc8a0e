package dev.bulwark.project;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small repository in memory. */
final class Repo {
  /** A program as the template writes it, as far as hosts are concerned. */
  static final String PROGRAM =
      """
      var builder = WebApplication.CreateBuilder(args);
      var app = builder.Build();
      app.Run();
      """;

  private final Path root;

  private Repo(Path root) {
    this.root = root;
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Repo unix() {
    return new Repo(Jimfs.newFileSystem(Configuration.unix()).getPath("/home/dev/shop"));
  }

  static Repo windows() {
    return new Repo(Jimfs.newFileSystem(Configuration.windows()).getPath("C:\\dev\\shop"));
  }

  /** A repository with one web project, {@code Orders/Orders.csproj}, for .NET 10. */
  static Repo withOrders() {
    return unix().web("Orders");
  }

  /** Adds a web project for .NET 10 with the given elements. */
  Repo web(String name, String... elements) {
    return project(name, "Microsoft.NET.Sdk.Web", elements).file(name + "/Program.cs", PROGRAM);
  }

  /** Adds a library for .NET 10 with the given elements. */
  Repo library(String name, String... elements) {
    return project(name, "Microsoft.NET.Sdk", elements);
  }

  /** Adds a project for .NET 10; its elements begin on line 3. */
  Repo project(String name, String sdk, String... elements) {
    return file(
        name + "/" + name.substring(name.lastIndexOf('/') + 1) + ".csproj",
        "<Project Sdk=\"%s\">\n".formatted(sdk)
            + "  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>\n"
            + String.join("\n", elements)
            + "\n</Project>\n");
  }

  /** Adds a source to the project of {@link #withOrders()}. */
  Repo source(String code) {
    return file("Orders/Startup.cs", code);
  }

  Repo file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Repo file(String path, byte[] bytes) {
    try {
      Path file = path(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Repo link(String path, String target) {
    try {
      Path file = path(path);
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, root.getFileSystem().getPath(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path of the repository on its file system; {@code ..} leads out of it. */
  Path path(String path) {
    Path at = root;
    for (String segment : path.split("/")) {
      at = at.resolve(segment);
    }
    return at.normalize();
  }

  Repository read() {
    return readFolder("");
  }

  Repository readFolder(String folder) {
    try {
      return RepositoryReader.read(folder.isEmpty() ? root : path(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only service. */
  Service service() {
    List<Service> services = read().services();
    if (services.size() != 1) {
      throw new AssertionError("not one service: " + read());
    }
    return services.getFirst();
  }

  /** The projects of all services. */
  List<String> services() {
    return read().services().stream().map(Service::project).toList();
  }

  /** Every remark as {@code file:line reason}. */
  List<String> skipped() {
    return texts(read().skipped());
  }

  static List<String> texts(List<Found<String>> found) {
    return found.stream().map(each -> each.origin() + " " + each.value()).toList();
  }

  static <T> List<T> values(List<Found<T>> found) {
    return found.stream().map(Found::value).toList();
  }
}

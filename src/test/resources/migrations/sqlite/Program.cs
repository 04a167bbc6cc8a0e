var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var source = builder.Configuration.GetConnectionString("Notes")!;
var file = source.Substring("Data Source=".Length);

app.MapGet("/", () =>
{
    // SQLite makes the file, and a journal beside it.
    File.AppendAllText(file, "row\n");
    File.WriteAllText(file + "-journal", "");
    File.Delete(file + "-journal");
    return File.ReadAllText("/proc/self/status");
});

app.Run();

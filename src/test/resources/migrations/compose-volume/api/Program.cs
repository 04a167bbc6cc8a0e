var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var media = "/library";

app.MapGet("/", () =>
{
    File.WriteAllText(Path.Combine(media, "seen"), DateTime.UtcNow.ToString("o"));
    return File.ReadAllText("/proc/self/status");
});

app.Run();

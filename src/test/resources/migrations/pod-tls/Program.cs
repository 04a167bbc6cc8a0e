var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();

app.MapGet("/", () => File.ReadAllText("/proc/self/status"));

app.Run();

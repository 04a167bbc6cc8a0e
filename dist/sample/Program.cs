var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();

var app = builder.Build();
app.MapHealthChecks("/healthz/live");
app.MapHealthChecks("/healthz/ready");
app.MapGet("/orders", () => new[] { new Order(1, "bulwark", 3) });
app.Run();

record Order(int Id, string Item, int Count);

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "orders\n");
app.Run();

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "orders\n");

File.AppendAllText("orders.log", "started\n");
app.Run();

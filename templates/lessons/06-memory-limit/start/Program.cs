var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => "orders\n");

var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 1024;
Console.WriteLine($"processors {Environment.ProcessorCount}, memory for the heap {memory} MiB");

// Keeps yesterday's orders at hand.
var cache = new List<byte[]>();
var wanted = app.Configuration.GetValue("CacheMegabytes", 200);
while (cache.Count < wanted)
{
    var part = new byte[1024 * 1024];
    Array.Fill(part, (byte)1);
    cache.Add(part);
}
Console.WriteLine($"{cache.Count} MiB of orders at hand");
app.Run();

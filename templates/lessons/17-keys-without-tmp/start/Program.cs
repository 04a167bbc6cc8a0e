using Microsoft.AspNetCore.DataProtection;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.None);
builder.Services.AddDataProtection();
var app = builder.Build();
app.MapGet("/", () => "orders\n");

if (args is ["protect"])
{
    var protector = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie");
    try
    {
        protector.Protect("hello");
        Console.WriteLine("protected");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name + ": " + e.GetBaseException().Message);
    }
    return;
}
app.Run();

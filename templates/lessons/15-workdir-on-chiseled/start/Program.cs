if (args is ["intrude"])
{
    var here = AppContext.BaseDirectory;
    Try("read the program", () => File.ReadAllBytes(here + "Orders.dll"));
    Try("add a file", () => File.WriteAllText(here + "planted.dll", "planted"));
    Try("remove the program", () => File.Delete(here + "Orders.dll"));
    return;
}

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "orders\n");
app.Run();

static void Try(string what, Action action)
{
    try
    {
        action();
        Console.WriteLine(what + ": done");
    }
    catch (Exception e)
    {
        Console.WriteLine(what + ": " + e.Message);
    }
}

using System;

static class Orders
{
    static void Main() => Console.WriteLine("orders on " + Environment.Version);
}

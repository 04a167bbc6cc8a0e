Console.WriteLine("1 test passed");

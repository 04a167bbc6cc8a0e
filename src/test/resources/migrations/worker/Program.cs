using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

using var stop = new ManualResetEventSlim();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stop.Set();
});
Console.WriteLine(File.ReadAllText("/proc/self/status"));
Console.WriteLine("mailer is running");
stop.Wait();

using System.IO;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.Configure(app =>
        app.Run(context => context.Response.WriteAsync(File.ReadAllText("/proc/self/status")))))
    .Build()
    .Run();

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/healthz", () => "ok");
await app.RunAsync();

public partial class Program;

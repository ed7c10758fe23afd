using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Web.Data;
using Trellis.Web.Features.Accounts;

namespace Trellis.Web.Admin;

/// <summary>What the server binary does besides serving: <c>migrate</c>, <c>create-admin EMAIL</c>, <c>demo</c>.</summary>
internal static class Verbs
{
    private const string Usage = "trellis-server [migrate | create-admin EMAIL | demo]   without a verb it serves";

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        string[] words = [.. args.TakeWhile(a => !a.StartsWith('-'))];
        switch (words)
        {
            case []:
                await MigrateAsync(app.Services);
                await app.RunAsync();
                return 0;
            case ["migrate"]:
                await MigrateAsync(app.Services);
                return 0;
            case ["create-admin", var email]:
                await MigrateAsync(app.Services);
                return await CreateAdminAsync(app.Services, email);
            default:
                await Console.Error.WriteLineAsync($"'{string.Join(' ', words)}' is not something this server does. {Usage}");
                return 2;
        }
    }

    public static async Task MigrateAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TrellisDb>().Database.MigrateAsync();
    }

    private static async Task<int> CreateAdminAsync(IServiceProvider services, string email)
    {
        await using var scope = services.CreateAsyncScope();
        var created = await scope.ServiceProvider.GetRequiredService<CreateAdmin>().RunAsync(email, CancellationToken.None);
        if (created is Result<string>.Accepted(var password))
        {
            Console.WriteLine($"{email} is HR and administrator. The password, shown only now: {password}");
            return 0;
        }

        foreach (var reason in ((Result<string>.Refused)created).Reasons)
            await Console.Error.WriteLineAsync(reason.Message);
        return 1;
    }
}

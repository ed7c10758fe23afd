using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Trellis.Domain;
using Trellis.Web.Data;
using Trellis.Web.Demo;
using Trellis.Web.Features.Accounts;
using Trellis.Web.Features.Tokens;
using Trellis.Web.Security;

namespace Trellis.Web.Admin;

/// <summary>What the server binary does besides serving: <c>migrate</c>, <c>create-admin EMAIL</c>, <c>new-password EMAIL</c>, <c>create-token --for EMAIL</c>, <c>backup FILE</c>, <c>restore FILE</c>, <c>demo [--people N] [--quarters N] [--seed N] [--day YYYY-MM-DD]</c>.</summary>
internal static class Verbs
{
    private const string Usage = $"trellis-server [migrate | create-admin EMAIL | new-password EMAIL | {TokenOptions.Usage} | backup FILE | restore FILE | {DemoOptions.Usage}]   without a verb it serves";

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        if (args is ["--help" or "-h", ..])
        {
            Console.WriteLine(Usage);
            return 0;
        }

        string[] words = [.. args.TakeWhile(a => !a.StartsWith('-'))];
        switch (words)
        {
            case []:
                await MigrateAsync(app.Services);
                await TellCodeAsync(app.Services);
                await ServeAsync(app);
                return 0;
            case ["migrate"]:
                await MigrateAsync(app.Services);
                return 0;
            case ["create-admin", .. var rest]:
                return await CreateAdminAsync(app.Services, rest);
            case ["new-password", var email]:
                return await LinkToPasswordAsync(app.Services, email);
            case ["create-token"]:
                await MigrateAsync(app.Services);
                return await IssueTokenAsync(app.Services, args[1..]);
            case ["backup", var file]:
                await MigrateAsync(app.Services);
                return await BackUpAsync(app.Services, backup => backup.WriteAsync(file, CancellationToken.None));
            case ["restore", var file]:
                await MigrateAsync(app.Services);
                return await BackUpAsync(app.Services, backup => backup.ReadAsync(file, CancellationToken.None));
            case ["demo"]:
                await MigrateAsync(app.Services);
                return await DemoAsync(app.Services, args[1..]);
            default:
                await Console.Error.WriteLineAsync($"'{string.Join(' ', words)}' is not something this server does. {Usage}");
                return 2;
        }
    }

    public static async Task MigrateAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            await BringUpToDate.RunAsync(scope.ServiceProvider.GetRequiredService<TrellisDb>());
        }
        catch (Exception fault) when (fault is DbException or ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The database that TRELLIS_DATABASE and TRELLIS_CONNECTION name cannot be used: {fault.Message}");
        }
    }

    /// <summary>Only to the console of whoever starts the server: logs are kept and read by others.</summary>
    private static async Task TellCodeAsync(IServiceProvider services)
    {
        var firstRun = services.GetRequiredService<FirstRun>();
        if (await firstRun.IsOpenAsync(CancellationToken.None))
            Console.WriteLine($"Nobody has an account here yet. Open {services.GetRequiredService<Settings>().Urls.Split(';')[0]} and set it up with the code {firstRun.Code}");
    }

    private static async Task ServeAsync(WebApplication app)
    {
        await using var served = app;
        try
        {
            await app.StartAsync();
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new SettingsException($"TRELLIS_URLS names an address that another program uses: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or SocketException or InvalidOperationException)
        {
            throw new SettingsException($"TRELLIS_URLS names an address that cannot be served: {fault.Message.Split('\n')[0].Trim()}");
        }

        await app.WaitForShutdownAsync();
    }

    private static async Task<int> DemoAsync(IServiceProvider services, string[] options)
    {
        await using var scope = services.CreateAsyncScope();
        var asked = DemoOptions.Parse(options, services.GetRequiredService<TimeProvider>().Today);
        var made = asked is Result<DemoOptions>.Accepted(var demo)
            ? await scope.ServiceProvider.GetRequiredService<MakeDemo>().RunAsync(demo, CancellationToken.None, demo.Size is null ? null : Progress.ToConsole(services.GetRequiredService<TimeProvider>()))
            : new Result<string>.Refused(((Result<DemoOptions>.Refused)asked).Reasons);
        return await TellAsync(made, told => told);
    }

    private static async Task<int> CreateAdminAsync(IServiceProvider services, string[] words)
    {
        if (words is not [var email])
        {
            await Console.Error.WriteLineAsync("create-admin needs the e-mail address of the first account: trellis-server create-admin EMAIL");
            return 2;
        }

        await MigrateAsync(services);
        await using var scope = services.CreateAsyncScope();
        var created = await scope.ServiceProvider.GetRequiredService<CreateAdmin>().RunAsync(email, CancellationToken.None);
        return await TellAsync(created, password => $"{email} is HR and administrator. The password, shown only now: {password}");
    }

    private static async Task<int> LinkToPasswordAsync(IServiceProvider services, string email)
    {
        await MigrateAsync(services);
        await using var scope = services.CreateAsyncScope();
        return await TellAsync(await scope.ServiceProvider.GetRequiredService<LinkToPassword>().RunAsync(email, CancellationToken.None), link => link);
    }

    private static async Task<int> IssueTokenAsync(IServiceProvider services, string[] options)
    {
        await using var scope = services.CreateAsyncScope();
        var asked = TokenOptions.Parse(options);
        var made = asked is Result<TokenOptions>.Accepted(var wanted)
            ? await scope.ServiceProvider.GetRequiredService<IssueToken>().RunAsync(wanted, CancellationToken.None)
            : new Result<string>.Refused(((Result<TokenOptions>.Refused)asked).Reasons);
        return await TellAsync(made, secret => secret);
    }

    private static async Task<int> BackUpAsync(IServiceProvider services, Func<Backup, Task<Result<string>>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await TellAsync(await work(scope.ServiceProvider.GetRequiredService<Backup>()), told => told);
    }

    private static async Task<int> TellAsync(Result<string> result, Func<string, string> sentence)
    {
        if (result is Result<string>.Accepted(var value))
        {
            Console.WriteLine(sentence(value));
            return 0;
        }

        foreach (var reason in ((Result<string>.Refused)result).Reasons)
            await Console.Error.WriteLineAsync(reason.Message);
        return 1;
    }
}

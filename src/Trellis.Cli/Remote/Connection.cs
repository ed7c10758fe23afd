using Trellis.Client;

namespace Trellis.Cli.Remote;

/// <summary>The server that the environment names, and how a refusal of it is told.</summary>
internal static class Connection
{
    public const string Url = "TRELLIS_URL";
    public const string Token = "TRELLIS_TOKEN";

    /// <summary>Does something with the server; everything that keeps it from being done is one or a few lines, and never a trace.</summary>
    public static async Task<int> WithAsync(TextWriter error, Func<TrellisClient, Task<int>> work)
    {
        if (Uri.TryCreate(Environment.GetEnvironmentVariable(Url), UriKind.Absolute, out var server) && server.Scheme is "http" or "https" && Environment.GetEnvironmentVariable(Token) is { Length: > 0 } token)
            return await TellingAsync(error, () => work(TrellisClient.To(server, token)));
        await error.WriteLineAsync($"Set {Url} to the server, such as https://trellis.example.org, and {Token} to a token of yours; you make one there under API tokens.");
        return ExitCode.Unreadable;
    }

    public static async Task<int> TellingAsync(TextWriter error, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (ApiException refused)
        {
            await error.WriteLineAsync(refused.Problem.Status == 401 ? $"The token in {Token} is not good: expired, revoked or mistyped." : $"{refused.Problem.Title}. {refused.Problem.Detail}");
            return ExitCode.Unreadable;
        }
        catch (HttpRequestException unreachable)
        {
            await error.WriteLineAsync($"The server cannot be reached: {unreachable.Message}");
            return ExitCode.Unreadable;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(fault.Message);
            return ExitCode.Unreadable;
        }
    }
}

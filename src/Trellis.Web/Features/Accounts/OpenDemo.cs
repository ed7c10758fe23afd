using Trellis.Domain;
using Trellis.Web.Demo;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Accounts;

/// <summary>In a place without accounts, whoever knows the code of the start fills it with the demo company instead of their own.</summary>
internal sealed class OpenDemo(FirstRunCode code, MakeDemo demo, TimeProvider clock)
{
    public const string Field = "DemoCode";

    /// <returns>Null once there is an account.</returns>
    public async Task<Result<string>?> RunAsync(string? typed, string address, CancellationToken cancel)
    {
        if (!await code.IsAskedAsync(cancel))
            return null;
        return code.Refuse(typed, Field, address).ToList() is { Count: > 0 } reasons
            ? new Result<string>.Refused(reasons)
            : await demo.RunAsync(DemoOptions.Usual(clock.Today), cancel);
    }
}

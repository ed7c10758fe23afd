using Trellis.Domain;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Accounts;

/// <summary>The question for the code of the start, with a limit on guessing.</summary>
public sealed class FirstRunCode(FirstRun firstRun, SignInTries tries)
{
    /// <summary>Stands where an e-mail address stands otherwise, and is none.</summary>
    private const string Guessed = "the code of the start";

    public Task<bool> IsAskedAsync(CancellationToken cancel) => firstRun.IsOpenAsync(cancel);

    public IEnumerable<Refusal> Refuse(string? typed, string field, string address)
    {
        if (!tries.MayTry(Guessed, address))
            yield return new("code-tries", T("Too many tries from here. Wait five minutes, then try again."), field);
        else if (!firstRun.IsCode(typed))
            yield return new("code-wrong", T("This is not the code. The server printed it when it started, and prints another each time."), field);
    }
}

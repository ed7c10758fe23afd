using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>A credential of one name that is good on the as-of day: attested, or claimed and waiting.</summary>
internal static class CredentialRule
{
    public static CountOutcome Judge(AsOfView view, Criterion.Credential criterion)
    {
        var (attested, claimed) = (0, 0);
        var credentials = view.Input.Person.Credentials;
        for (var i = 0; i < credentials.Count; i++)
        {
            if (!Matches(view, criterion, credentials[i]))
                continue;
            attested += credentials[i].Status == EvidenceStatus.Attested ? 1 : 0;
            claimed += credentials[i].Status == EvidenceStatus.Claimed ? 1 : 0;
        }
        return CountOutcome.Of(attested, claimed, 1);
    }

    /// <summary>Whether a credential could count, attested or not.</summary>
    public static bool Matches(AsOfView view, Criterion.Credential criterion, CredentialFact credential) =>
        credential.Name == criterion.Name
        && credential.Status is EvidenceStatus.Attested or EvidenceStatus.Claimed
        && credential.Date <= view.AsOf
        && (credential.Expires is not { } last || view.AsOf <= last)
        && view.Knows(credential.Recorded);
}

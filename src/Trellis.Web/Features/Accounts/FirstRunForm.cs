using Trellis.Domain;

namespace Trellis.Web.Features.Accounts;

/// <summary>The first page as typed. A password is typed again.</summary>
public sealed record FirstRunForm(BeginCompany.Input Input, IReadOnlyList<Refusal> Refusals)
{
    public static FirstRunForm Empty => new(new(), []);
}

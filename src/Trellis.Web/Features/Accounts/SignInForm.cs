using Trellis.Domain;

namespace Trellis.Web.Features.Accounts;

public sealed record SignInForm(string Email, string? Next, IReadOnlyList<Refusal> Refusals);

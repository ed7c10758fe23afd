using Microsoft.AspNetCore.Identity;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Tests.Host;

/// <summary>Who is who: see the table in tests/README.md.</summary>
public sealed class Cast
{
    public const string Password = "correct horse battery staple";

    private static readonly string PasswordHash = new PasswordHasher<Account>().HashPassword(new Account(), Password);

    private readonly List<Member> _members = [];
    private readonly List<PersonInterval> _intervals = [];
    private readonly List<Grant> _grants = [];

    public Cast(Secrets secrets)
    {
        MeetThem();
        PlaceThem();
        _intervals.Add(new Leave(Ana.Id, new(new(2025, 10, 1), new(2025, 10, 20)), secrets.Keep("ana-leave-kind", Hana, Ana, Mo)));
        _grants.AddRange([new(Hana.Id, Role.Hr), new(Cal.Id, Role.Calibrator), new(Ada.Id, Role.Author, Levels.Engineering), new(Adam.Id, Role.Administrator)]);
        Dora.Account.DisabledAt = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
        foreach (var member in _members)
            secrets.Know(member.Email, $"e-mail of {member}", member, Hana, Adam);
    }

    public Member Ana { get; private set; } = null!;
    public Member Pia { get; private set; } = null!;
    public Member Quinn { get; private set; } = null!;
    public Member Mo { get; private set; } = null!;
    public Member Mia { get; private set; } = null!;
    public Member Fay { get; private set; } = null!;
    public Member Lou { get; private set; } = null!;
    public Member Otto { get; private set; } = null!;
    public Member Olga { get; private set; } = null!;
    public Member Hana { get; private set; } = null!;
    public Member Cal { get; private set; } = null!;
    public Member Ada { get; private set; } = null!;
    public Member Adam { get; private set; } = null!;
    public Member Dora { get; private set; } = null!;
    public Member Nora { get; private set; } = null!;

    public IReadOnlyList<Member> All => _members;

    public IEnumerable<object> Rows => [.. _members.Select(m => m.Person), .. _members.Select(m => m.Account), .. _intervals, .. _grants];

    private void MeetThem()
    {
        (Ana, Pia, Quinn) = (Meet("Ana Engel"), Meet("Pia Peric"), Meet("Quinn Quist"));
        (Mo, Mia, Fay, Otto) = (Meet("Mo Mazur"), Meet("Mia Mbeki"), Meet("Fay Forster"), Meet("Otto Oduya"));
        (Lou, Olga) = (Meet("Lou Larsen"), Meet("Olga Orban"));
        (Hana, Cal, Ada, Adam) = (Meet("Hana Haddad"), Meet("Cal Castro"), Meet("Ada Adeyemi"), Meet("Adam Abbas"));
        (Dora, Nora) = (Meet("Dora Diaz"), Meet("Nora Novak"));
    }

    private void PlaceThem()
    {
        _intervals.Add(new Placement(Ana.Id, new(new(2024, 1, 1), new(2025, 3, 31)), Levels.E1));
        Place(Levels.E2, Ana, Pia);
        Place(Levels.E1, Quinn, Dora);
        Place(Levels.E3, Cal, Ada);
        Place(Levels.EM1, Mo, Fay, Otto);
        Place(Levels.EM2, Mia);
        Place(Levels.P2, Lou, Olga, Adam);
        Place(Levels.P3, Hana);

        _intervals.Add(new ReportingLine(Ana.Id, new(new(2024, 1, 1), new(2026, 7, 15)), Fay.Id));
        _intervals.Add(new ReportingLine(Ana.Id, new(new(2026, 7, 16)), Mo.Id));
        Report(Mo, Pia, Quinn);
        Report(Mia, Mo);
        Report(Fay, Lou);
        Report(Otto, Olga, Dora);
    }

    private void Place(LevelRef at, params Member[] members) =>
        _intervals.AddRange(members.Select(m => new Placement(m.Id, new(new(2025, 4, 1)), at)));

    private void Report(Member manager, params Member[] reports) =>
        _intervals.AddRange(reports.Select(r => new ReportingLine(r.Id, new(new(2025, 1, 1)), manager.Id)));

    private Member Meet(string name)
    {
        var member = Somebody(name);
        _members.Add(member);
        return member;
    }

    /// <summary>A new person with an account, not yet in any database.</summary>
    public static Member Somebody(string name)
    {
        var email = $"{name.ToLowerInvariant().Replace(' ', '.')}@teststead.example";
        var person = new Person(Id<Person>.New(), name, email);
        return new(person, new Account
        {
            PersonId = person.Id, UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email,
            NormalizedEmail = email.ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString("N"), PasswordHash = PasswordHash,
        });
    }
}

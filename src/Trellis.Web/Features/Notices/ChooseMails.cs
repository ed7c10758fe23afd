using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Notices;

/// <summary>Somebody chooses which notices come by mail, and how often.</summary>
public sealed class ChooseMails(TrellisDb db, Reach reach, Journal journal)
{
    public async Task<Result<MailChosen>> RunAsync(Input input, CancellationToken cancel)
    {
        List<Refusal> wrong = [.. input.ByTopic.Where(t => t.Value is not null && PaceOf(t.Value) is null)
            .Select(t => new Refusal("pace", T("'{0}' is none of the choices. Choose at once, daily or never.", t.Value), t.Key.ToString()))];
        if (wrong.Count > 0)
            return new Result<MailChosen>.Refused(wrong);

        var choice = await reach.MyMailChoice.SingleOrDefaultAsync(cancel);
        if (choice is null)
            db.MailChoices.Add(choice = new(reach.MyId, MailChoice.Usual));
        choice.Choose(input.ByTopic.ToDictionary(t => t.Key, t => PaceOf(t.Value) ?? choice.PaceOf(t.Key)));
        var chosen = new MailChosen(reach.MyId);
        return await journal.SaveAsync(chosen, cancel) ? chosen : new Refusal("chosen-meanwhile", T("You chose in another window at the same moment. Look at what is chosen now."));
    }

    public static MailPace? PaceOf(string? word) => word switch
    {
        "at-once" => MailPace.AtOnce,
        "daily" => MailPace.Daily,
        "never" => MailPace.Never,
        _ => null,
    };

    public static string WordOf(MailPace pace) => pace switch
    {
        MailPace.AtOnce => "at-once",
        MailPace.Daily => "daily",
        _ => "never",
    };

    /// <summary>Words of <see cref="WordOf"/>; what is left out stays as it is.</summary>
    public sealed record Input
    {
        [FromForm]
        public string? Reviews { get; init; }

        [FromForm]
        public string? Reminders { get; init; }

        [FromForm]
        public string? Evidence { get; init; }

        [FromForm]
        public string? Moves { get; init; }

        public IReadOnlyDictionary<NoticeTopic, string?> ByTopic => new Dictionary<NoticeTopic, string?>
        {
            [NoticeTopic.Reviews] = Reviews, [NoticeTopic.Reminders] = Reminders, [NoticeTopic.Evidence] = Evidence, [NoticeTopic.Moves] = Moves,
        };
    }
}

public sealed record MailChosen(Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}

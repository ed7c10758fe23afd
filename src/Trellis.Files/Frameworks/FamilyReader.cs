using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>One job family: tracks, levels, competencies, cells, overlays and transitions.</summary>
internal sealed class FamilyReader(ReadContext context)
{
    public Family Family(ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "family", id);
        return new()
        {
            Id = new(id.Text),
            Version = f.Text("version") ?? "",
            Title = f.RequiredLocal("title"),
            Summary = f.Local("summary"),
            Source = f.Take("source") is { } source ? Source(source) : null,
            Reviewed = f.Day("reviewed"),
            ReviewMonths = f.Int("review_months", min: 1, max: 60),
            Variants = Variants(f),
            Tracks = f.Named("tracks", Track),
            Cumulative = f.Flag("cumulative") ?? false,
            Levels = f.Named("levels", Level),
            Competencies = f.Named("competencies", (key, value) => CompetencyReader.Competency(context, key, value)),
            Cells = new CellReader(context).Cells(f),
            Overlays = f.Named("overlays", Overlay),
            Transitions = f.Named("transitions", new TransitionReader(context).Transition),
            Extras = f.Rest(),
        };
    }

    private Provenance Source(Node node)
    {
        var f = new Fields(node, context, "the source");
        return new()
        {
            Name = f.RequiredText("name"),
            Url = f.Text("url"),
            Licence = f.Text("licence"),
            Copyright = f.Text("copyright"),
            Notice = f.Text("notice"),
            Extras = f.Rest(),
        };
    }

    private Dictionary<string, LocalText> Variants(Fields f)
    {
        var variants = new Dictionary<string, LocalText>();
        f.Named("variants", (word, text) =>
        {
            if (context.Local(text) is { } variant)
                variants[word.Text] = variant;
            return word;
        });
        return variants;
    }

    private Track Track(ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "track", id);
        return new()
        {
            Id = new(id.Text),
            Title = f.RequiredLocal("title"),
            Kind = f.RequiredWord("kind", Vocabulary.TrackKinds),
            Extras = f.Rest(),
        };
    }

    private Level Level(ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "level", id);
        return new()
        {
            Id = new(id.Text),
            Track = new(f.Text("track") ?? ""),
            Grade = new(f.Text("grade") ?? ""),
            Titles = f.List("titles", context.Local),
            Summary = f.Local("summary"),
            Scope = f.Local("scope"),
            Autonomy = f.Local("autonomy"),
            Descriptors = f.List("descriptors", d => CompetencyReader.Descriptor(context, d)),
            Extras = f.Rest(),
        };
    }

    private Overlay Overlay(ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "overlay", id);
        return new()
        {
            Id = id.Text,
            Title = f.RequiredLocal("title"),
            AllowedLevels = [.. f.Texts("allowed_levels").Select(l => new LevelId(l))],
            Adds = Adds(f),
            Extras = f.Rest(),
        };
    }

    private Dictionary<CompetencyId, int> Adds(Fields f)
    {
        var adds = new Dictionary<CompetencyId, int>();
        f.Named("adds", (competency, step) =>
        {
            if (context.Int(step, 1, 5) is { } number)
                adds[new(competency.Text)] = number;
            return competency;
        });
        return adds;
    }
}

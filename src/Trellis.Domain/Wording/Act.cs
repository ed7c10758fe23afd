namespace Trellis.Domain.Wording;

/// <summary>Something a descriptor says a person does: the verb, and the words it is done to.</summary>
/// <param name="Verb">The token of the verb.</param>
/// <param name="End">The token after the last one of its words.</param>
internal sealed record Act(int Verb, int End, Sense Sense)
{
    public static Act None { get; } = new(0, 0, Sense.None);

    /// <summary>Where the purpose clause begins ("in order to ..."), else <see cref="End"/>.</summary>
    public int Purpose { get; init; }

    /// <summary>Where it begins with what it is wrapped in; the verb where it is not.</summary>
    public int From { get; init; } = Verb;

    /// <summary>What it is wrapped in: "works to", "tries to", "helps to".</summary>
    public Sense Wrapper { get; init; }

    /// <summary>What the act is done to: the senses of the first noun group; none when nothing known follows.</summary>
    public Sense Head { get; init; }
    public bool HasObject { get; init; }

    /// <summary>The senses of the group after "of", "for" or "in", which decides where the first noun is empty ("the quality of the release notes").</summary>
    public Sense Second { get; init; }

    /// <summary>How much there is to witness, before words of judgement are weighed.</summary>
    public Substance Substance => Is(Sense.Act | Sense.Say) ? OfAct() : OfGeneric();

    public bool Is(Sense sense) => (Sense & sense) != 0;

    /// <summary>Figures stand among its words: what is reached is a fact.</summary>
    public bool IsMeasured { get; init; }

    public bool OnConcrete => (Head & (Sense.Concrete | Sense.Person)) != 0;

    private bool OnSomething => OnConcrete || (Second & (Sense.Concrete | Sense.Person)) != 0;

    private Substance OfAct() =>
        Is(Sense.Mind | Sense.Display) && !Is(Sense.Act) ? Substance.None
        : Is(Sense.Say) || OnConcrete || (!HasObject && Second == 0) || (HasObject && Head == 0) ? Substance.Plain
        : OnSomething ? Substance.Plain : Substance.Thin;

    private Substance OfGeneric() =>
        Is(Sense.Lead | Sense.Use | Sense.Spot) && OnConcrete ? Substance.Plain
        : Is(Sense.Change | Sense.Be) && IsMeasured ? Substance.Plain
        : Is(Sense.Spot | Sense.Talk | Sense.Lead | Sense.Use | Sense.Help | Sense.Change | Sense.Hollow) && OnSomething ? Substance.Thin
        : Is(Sense.Spot) ? Substance.Thin
        : Substance.None;
}

/// <summary>Nothing to witness; an act on something that is not named well; an act on an object.</summary>
internal enum Substance { None, Thin, Plain }

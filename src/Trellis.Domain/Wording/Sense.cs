namespace Trellis.Domain.Wording;

/// <summary>What a word or phrase can mean in a descriptor. A word may have several senses; the place where it stands decides.</summary>
[Flags]
internal enum Sense : ulong
{
    None = 0,

    // Verbs, from those that leave a trace to those that name nothing to see.
    Act = 1UL << 0,
    Say = 1UL << 1,
    Lead = 1UL << 2,
    Help = 1UL << 3,
    Hollow = 1UL << 4,
    Mind = 1UL << 5,
    Spot = 1UL << 6,
    Weigh = 1UL << 7,
    Intent = 1UL << 8,
    Display = 1UL << 9,
    Change = 1UL << 10,
    Use = 1UL << 11,
    Be = 1UL << 12,
    Talk = 1UL << 37,
    Verb = ((1UL << 13) - 1) | Talk,

    // What the act is done to.
    Concrete = 1UL << 13,
    Person = 1UL << 14,
    Abstract = 1UL << 15,
    Knowledge = 1UL << 16,
    Noun = Concrete | Person | Abstract | Knowledge,

    // Words that carry a judgement.
    Trait = 1UL << 17,
    Quality = 1UL << 18,
    Size = 1UL << 19,
    Frequency = 1UL << 20,
    Absolute = 1UL << 21,
    VagueAmount = 1UL << 22,
    Soft = 1UL << 38,
    Comparison = 1UL << 39,
    Judgement = Trait | Quality | Size | Frequency | Absolute | VagueAmount,

    // Wrappers and turns of phrase.
    Consistency = 1UL << 23,
    Autonomy = 1UL << 24,
    Ability = 1UL << 25,
    Reputation = 1UL << 26,
    Jargon = 1UL << 27,
    Bias = 1UL << 28,
    Negative = 1UL << 29,
    Purpose = 1UL << 30,
    ScopeUnit = 1UL << 31,

    // Grammar.
    Subject = 1UL << 32,
    LeadIn = 1UL << 33,
    Preposition = 1UL << 34,
    Relative = 1UL << 35,
    Determiner = 1UL << 36,

    // What tells one level from the next.
    Role = 1UL << 40,
    LowRole = 1UL << 41,
    HighRole = 1UL << 42,
    Reach = 1UL << 43,
    Unit1 = 1UL << 44,
    Unit2 = 1UL << 45,
    Unit3 = 1UL << 46,
    Unit4 = 1UL << 47,
    Unit5 = 1UL << 48,
    Unit6 = 1UL << 49,
    Unit = Unit1 | Unit2 | Unit3 | Unit4 | Unit5 | Unit6,
    Helped = 1UL << 50,
    Alone = 1UL << 51,
    Many = 1UL << 52,
    Standing = 1UL << 53,
    Telling = 1UL << 54,
    Period = 1UL << 55,
    Serve = 1UL << 56,
}

/// <summary>The forms in which a verb is met.</summary>
[Flags]
internal enum VerbForm : byte
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Ing = 8,
}

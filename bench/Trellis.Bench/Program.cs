using Trellis.Bench;

// One file per section; bin/bench SECTION... runs those alone.
var sections = new Dictionary<string, Action<TextWriter>>
{
    ["readiness"] = ReadinessSection.Run,
};

var asked = args.Length > 0 ? args : [.. sections.Keys];
foreach (var name in asked.Where(name => !sections.ContainsKey(name)))
{
    Console.Error.WriteLine($"There is no section '{name}'. Sections: {string.Join(", ", sections.Keys)}.");
    return 2;
}

foreach (var name in asked)
    sections[name](Console.Out);
return 0;

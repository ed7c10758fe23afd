using Trellis.Bench;
using Trellis.Bench.Kills;
using Trellis.Bench.Pages;
using Trellis.Bench.Pages.Bare;
using Trellis.Bench.Year;

if (args is [BareServer.Verb, var kind, var connection, var url])
    return await BareServer.RunAsync(kind, connection, url);

if (args is [YearSection.Verb, .. var options])
    return await YearSection.RunAsync(options, Console.Out);

// One file per section; bin/bench SECTION... runs those alone.
var sections = new Dictionary<string, Func<Asked, Task>>
{
    ["readiness"] = ReadinessSection.RunAsync,
    ["words"] = WordsSection.RunAsync,
    ["pages"] = PagesSection.RunAsync,
    ["sizes"] = SizeComparison.RunAsync,
    ["kills"] = KillsSection.RunAsync,
    ["last-minute"] = LastMinuteSection.RunAsync,
};

if (Asked.Parse(args, sections.Keys) is not { } asked)
    return 2;
foreach (var name in asked.Sections)
    await sections[name](asked);
return 0;

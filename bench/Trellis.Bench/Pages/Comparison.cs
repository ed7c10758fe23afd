using System.Globalization;
using Trellis.Bench.Pages.Load;

namespace Trellis.Bench.Pages;

/// <summary>Gives both servers the same work in turns, so that whatever else the machine does hits both.</summary>
internal sealed class Comparison(Child ours, Child bare)
{
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5);

    public async Task PrintAsync(IEnumerable<Work> works, TextWriter output)
    {
        output.WriteLine($"{"",-14}{"ours: p50",9} {"p99 ms",8} {"req/s",7} {"cpu ms",7}  {"bare: p50",9} {"p99 ms",8} {"req/s",7} {"cpu ms",7}  {"p50 x",6} {"p99 x",6} {"cpu x",6}");
        foreach (var work in works)
        {
            using var here = new Site(ours.Address, work.Connections);
            using var there = new Site(bare.Address, work.Connections);
            if (await here.AskAsync(work.Ours(0)) is (404, _))
            {
                output.WriteLine($"{work.Name,-14} not there yet");
                continue;
            }

            var (a, b) = await InTurnsAsync(work, here, there);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{work.Name,-14} {a}   {b}  {a.P50 / b.P50,6:N1} {a.P99 / b.P99,6:N1} {a.Processor / b.Processor,6:N1}"));
        }
    }

    private async Task<(Latencies Ours, Latencies Bare)> InTurnsAsync(Work work, Site here, Site there)
    {
        await here.LoadAsync(work.Ours, WarmUp, ours, new());
        await there.LoadAsync(work.Bare, WarmUp, bare, new());
        var (a, b) = (new Latencies(), new Latencies());
        for (var round = 0; round < Rounds; round++)
        {
            await here.LoadAsync(work.Ours, Round, ours, a);
            await there.LoadAsync(work.Bare, Round, bare, b);
        }

        return (a, b);
    }
}

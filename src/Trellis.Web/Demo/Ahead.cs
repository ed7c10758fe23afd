using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Trellis.Web.Demo;

/// <summary>Makes rows on one processor while another writes those that are made.</summary>
internal static class Ahead
{
    private const int RowsAPart = 500;
    private const int Parts = 8;

    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var made = Channel.CreateBounded<T[]>(Parts);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var making = Task.Run(() => MakeAsync(rows, made.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var part in made.Reader.ReadAllAsync(cancel))
            {
                foreach (var row in part)
                    yield return row;
            }
        }
        finally
        {
            await stop.CancelAsync(); // who stops reading halfway wants no more
        }

        await making;
    }

    private static async Task MakeAsync<T>(IEnumerable<T> rows, ChannelWriter<T[]> made, CancellationToken stop)
    {
        try
        {
            foreach (var part in rows.Chunk(RowsAPart))
                await made.WriteAsync(part, stop);
            made.Complete();
        }
        catch (Exception fault)
        {
            made.Complete(fault);
        }
    }
}

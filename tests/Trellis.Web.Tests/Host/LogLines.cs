using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Trellis.Web.Tests.Host;

/// <summary>Keeps what is logged, with the exception text, as a file would hold it.</summary>
public sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> All => _lines;

    /// <summary>The last line that tells of a failure.</summary>
    public string Fault => _lines.LastOrDefault(l => l.StartsWith("Error", StringComparison.Ordinal)) ?? "";

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose() { }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}

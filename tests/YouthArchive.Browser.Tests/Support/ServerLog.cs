using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>What the server complained of. A journey that leaves a warning behind has failed.</summary>
public sealed class ServerLog : ILoggerProvider
{
    public ConcurrentQueue<string> Complaints { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Listener(categoryName, Complaints);

    public void Dispose() { }

    private sealed class Listener(string category, ConcurrentQueue<string> complaints) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                complaints.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
            }
        }
    }
}

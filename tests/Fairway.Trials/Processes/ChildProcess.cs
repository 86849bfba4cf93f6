using System.Diagnostics;
using System.Threading.Channels;

namespace Fairway.Trials.Processes;

/// <summary>A program that a trial or a comparison started, ended with it by its own id.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _errors = [];

    private ChildProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Receive(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>What it printed, line by line, to its end.</summary>
    public ChannelReader<string> Lines => _lines.Reader;

    public string Errors
    {
        get
        {
            lock (_errors)
                return string.Join('\n', _errors);
        }
    }

    public static ChildProcess Start(string program, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new ChildProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
    }

    /// <summary>Runs a program to its end and gives what it printed.</summary>
    public static async Task<string> Run(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        await using var process = Start(program, arguments);
        var output = string.Join('\n', await process.Finish(cancellationToken));
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {output}{process.Errors}");
    }

    /// <summary>Waits for the end, and gives the lines that nobody has read.</summary>
    public async Task<IReadOnlyList<string>> Finish(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        await foreach (var line in _lines.Reader.ReadAllAsync(cancellationToken))
            lines.Add(line);
        await _process.WaitForExitAsync(cancellationToken);
        return lines;
    }

    /// <summary>SIGKILL: the process gets no chance to tidy up.</summary>
    public async Task Kill()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Resident memory in MB, as the kernel counts it.</summary>
    public long ResidentMegabytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 / (1024 * 1024);
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
    }

    private void Receive(string? line)
    {
        if (line is null)
            _lines.Writer.TryComplete();
        else
            _lines.Writer.TryWrite(line);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_errors)
            _errors.Add(line);
    }
}

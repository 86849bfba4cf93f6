using System.CommandLine;
using System.Globalization;
using Fairway.Releases;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Loading;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Commands;

/// <summary><c>fairway serve</c>: the site.</summary>
internal static class ServeCommand
{
    private const string DefaultContent = "content";

    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, parted by semicolons. Default: http://127.0.0.1:5080." };
        var content = new Option<DirectoryInfo?>("--content") { Description = "The content folder. An empty store is filled from it; in Development it is served and followed." };
        var store = new Option<string?>("--store") { Description = "The folder of the releases. Default: var/store." };
        var command = new Command("serve", "Serves the site.") { urls, content, store };
        command.SetAction((parsed, cancellationToken) => Run(
            new ServeSettings(parsed.GetValue(urls), parsed.GetValue(content)?.FullName ?? Existing(DefaultContent), parsed.GetValue(store)),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    private static async Task<int> Run(ServeSettings settings, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        await using var app = FairwayApplication.Create(settings);
        try
        {
            await app.StartAsync(cancellationToken);
            var loaded = await Task.Run(() => Load(app.Services, cancellationToken), cancellationToken);
            foreach (var fault in loaded.Faults)
                await error.WriteLineAsync(fault.ToString());
            if (loaded.Site is not { } site)
            {
                await error.WriteLineAsync(loaded.Faults.IsEmpty
                    ? "There is nothing to serve: the store holds no release. Name a content folder with --content."
                    : "The content was refused. Mend the faults above and start again.");
                return ExitCode.Input;
            }

            app.Services.GetRequiredService<Serving>().Swap(site);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{site.Content.Settings.Name} is ready at {string.Join(", ", app.Urls)} with {site.Content.Pages.Count} pages in {site.Languages.All.Length} languages."));
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        }
        catch (OptionsValidationException exception)
        {
            foreach (var failure in exception.Failures)
                await error.WriteLineAsync(failure);
            return ExitCode.Environment;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // A port that is taken, a store that cannot be written, a disk that is full.
            await error.WriteLineAsync(exception.Message);
            return ExitCode.Environment;
        }
    }

    private static LoadResult Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<FairwayOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        return services.GetRequiredService<IHostEnvironment>().IsDevelopment() && options.Content is { } content
            ? SiteLoader.FromFolder(content, time, cancellationToken)
            : SiteLoader.FromStore(new ReleaseStore(options.Store, time), options.Content, cancellationToken);
    }

    private static string? Existing(string folder) => Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
}

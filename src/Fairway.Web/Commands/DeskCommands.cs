using System.CommandLine;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Commands;

/// <summary>What the verbs that work on the desk's database share: its options, the settings that the server has too, and opening it.</summary>
internal sealed class DeskCommands(TimeProvider time)
{
    private readonly Option<string?> _store = new("--store") { Description = "The folder that keeps the releases, beside which the desk has its own. Default: the setting Fairway:Store." };
    private readonly Option<string?> _database = new("--database") { Description = "The connection string of the desk's PostgreSQL database. Default: the setting Fairway:Desk:Database; without it, a file." };

    public void AddTo(Command command)
    {
        command.Add(_store);
        command.Add(_database);
    }

    /// <summary>Runs an action on the accounts, with the tables made where they are not there.</summary>
    public Task<int> Run(ParseResult parsed, Func<AccountRegister, FairwayOptions, Task<int>> action, CancellationToken cancellationToken) =>
        Run(parsed, (register, site, _) => action(register, site), cancellationToken);

    /// <inheritdoc cref="Run(ParseResult, Func{AccountRegister, FairwayOptions, Task{int}}, CancellationToken)"/>
    public Task<int> Run(ParseResult parsed, Func<AccountRegister, FairwayOptions, DeskOptions, Task<int>> action, CancellationToken cancellationToken) => EnvironmentFaults.Guard(parsed, async () =>
    /// <summary>Runs an action on the accounts.</summary>
        Run(parsed, (services, site) => action(services.GetRequiredService<AccountRegister>(), site), cancellationToken);

    /// <summary>Runs an action on the desk's database, with the tables made where they are not there.</summary>
    public Task<int> Run(ParseResult parsed, Func<IServiceProvider, FairwayOptions, Task<int>> action, CancellationToken cancellationToken) => EnvironmentFaults.Guard(parsed, async () =>
    {
        await using var services = Services(parsed);
        await using var scope = services.CreateAsyncScope();
        try
        {
            var settings = scope.ServiceProvider.GetRequiredService<IOptions<DeskOptions>>().Value;
            var site = scope.ServiceProvider.GetRequiredService<IOptions<FairwayOptions>>().Value;
            await DeskStart.Prepare(scope.ServiceProvider.GetRequiredService<DeskStore>(), cancellationToken);
            return await action(scope.ServiceProvider.GetRequiredService<AccountRegister>(), site, settings);
            return await action(scope.ServiceProvider, site);
        }
        catch (OptionsValidationException exception)
        {
            foreach (var failure in exception.Failures)
                parsed.InvocationConfiguration.Error.WriteLine(failure);
            return ExitCode.Environment;
        }
        catch (DeskUnavailableException exception)
        {
            parsed.InvocationConfiguration.Error.WriteLine(exception.Message);
            return ExitCode.Environment;
        }
    });

    private ServiceProvider Services(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(Overrides(parsed))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddOptions<FairwayOptions>().Bind(configuration.GetSection(FairwayOptions.Section));
        services.AddOptions<DeskOptions>().Bind(configuration.GetSection(DeskOptions.Section));
        services.AddSingleton<IValidateOptions<DeskOptions>, DeskOptionsValidator>();
        DeskStores.Add(services, DeskOptions.Of(configuration));
        AccountServices.Add(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private IEnumerable<KeyValuePair<string, string?>> Overrides(ParseResult parsed)
    {
        if (parsed.GetValue(_store) is { } store)
            yield return new($"{FairwayOptions.Section}:{nameof(FairwayOptions.Store)}", store);
        if (parsed.GetValue(_database) is { } database)
            yield return new($"{DeskOptions.Section}:{nameof(DeskOptions.Database)}", database);
    }
}

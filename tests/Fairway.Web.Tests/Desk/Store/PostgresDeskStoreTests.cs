using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Store;

[Collection(PostgresTests.Name)]
public sealed class PostgresDeskStoreTests(PostgresServer server) : DeskStoreTests
{
    private protected override string[] Unguard => ["DROP TRIGGER no_change ON \"Activity\""];

    private protected override async Task<(FairwayOptions Site, DeskOptions Desk)> Place() =>
        (new FairwayOptions(), new DeskOptions { Database = await server.NewDatabase() });
}

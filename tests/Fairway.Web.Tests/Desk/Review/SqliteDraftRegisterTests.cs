using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Review;

public sealed class SqliteDraftRegisterTests : DraftRegisterTests
{
    private protected override Task<DeskDatabase> Database() => DeskDatabase.OnFile();
}

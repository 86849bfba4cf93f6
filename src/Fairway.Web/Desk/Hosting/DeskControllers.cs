using System.Reflection;
using Fairway.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Fairway.Web.Desk.Hosting;

/// <summary>Finds the controllers of the desk, which are internal: where this is not added, MVC sees none of them.</summary>
internal sealed class DeskControllers : IApplicationFeatureProvider<ControllerFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        foreach (var type in typeof(DeskControllers).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DeskController)) && !type.IsAbstract))
            feature.Controllers.Add(type.GetTypeInfo());
    }
}

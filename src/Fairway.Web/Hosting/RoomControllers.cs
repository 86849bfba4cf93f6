using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Fairway.Web.Hosting;

/// <summary>Finds the controllers of rooms, which are internal, as what they are made of is: MVC by itself finds public ones alone.</summary>
/// <param name="rooms">Namespaces; those below them too.</param>
internal sealed class RoomControllers(params string[] rooms) : IApplicationFeatureProvider<ControllerFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        foreach (var type in typeof(RoomControllers).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ControllerBase)) && !type.IsAbstract))
        {
            if (rooms.Any(room => type.Namespace == room || type.Namespace!.StartsWith(room + ".", StringComparison.Ordinal)))
                feature.Controllers.Add(type.GetTypeInfo());
        }
    }
}
